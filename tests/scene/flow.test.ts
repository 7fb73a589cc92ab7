import { describe, expect, test } from 'vitest';
import { flowOf } from '../../src/scene/flow.js';
import { graphOf } from '../graph-of.js';
import { readGraph } from '../read-graph.js';

const CHAIN = graphOf('a > b > c > d > e > f > g > h > i > j > k > l');
const STAR = graphOf('a > b; a > c; a > d; a > e');

describe('flowOf', () => {
  test('wide areas flow to the right, narrow ones and those taller than wide downwards', () => {
    expect(flowOf(STAR, { width: 1200, height: 700 })).toBe('right');
    expect(flowOf(STAR, { width: 390, height: 300 })).toBe('down');
    expect(flowOf(STAR, { width: 800, height: 900 })).toBe('down');
  });

  test('a chain longer than the area is wide flows down if more of it fits', () => {
    expect(flowOf(CHAIN, { width: 1100, height: 700 })).toBe('down');
    expect(flowOf(CHAIN, { width: 1100, height: 300 })).toBe('right');
    expect(flowOf(CHAIN, { width: 2000, height: 700 })).toBe('right');
  });

  test('the LLaMA family flows to the right on a laptop', () => {
    expect(flowOf(readGraph('llama'), { width: 1000, height: 500 })).toBe('right');
  });
});
