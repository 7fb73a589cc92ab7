import { describe, expect, test } from 'vitest';
import { checkStructure } from '../../../src/domain/format/check-structure.js';
import { finish } from '../../../src/domain/format/steps.js';
import { formatProblem } from '../../../src/domain/format/problem.js';
import { fileOf } from '../../graph-of.js';

const problemsOf = (...[file]: Parameters<typeof checkStructure>) =>
  finish(checkStructure(file)).problems;
const linesOf = (...[file]: Parameters<typeof checkStructure>) =>
  problemsOf(file).map(formatProblem);

describe('checkStructure', () => {
  test('a lineage with two parents and parallel relations is valid', () => {
    expect(linesOf(fileOf('llama > alpaca > vicuna; llama > vicuna; llama -data> alpaca'))).toEqual(
      [],
    );
  });

  test('a duplicate id is reported with the position of the first', () => {
    const file = { format: 1 as const, nodes: [{ id: 'a' }, { id: 'b' }, { id: 'a' }], edges: [] };
    expect(linesOf(file)).toEqual([
      'nodes[2].id: expected a unique id, got "a", which nodes[0] has',
    ]);
  });

  test('an end that is not a node is reported with the id that was probably meant', () => {
    const file = {
      format: 1 as const,
      nodes: [{ id: 'llama' }, { id: 'alpaca' }],
      edges: [
        { source: 'llama', target: 'alpacca' },
        { source: 'bloom', target: 'alpaca' },
      ],
    };
    expect(linesOf(file)).toEqual([
      'edges[0].target: no node has the id "alpacca"; did you mean "alpaca"?',
      'edges[1].source: no node has the id "bloom"',
    ]);
  });

  test('nodes of another graph are reported once, not at each end of each edge', () => {
    const edges = Array.from({ length: 200 }, (_, e) => ({ source: `a${e}`, target: `b${e}` }));
    const nodes = [{ id: 'x' }, { id: 'y' }];
    expect(linesOf({ nodes, edges })).toEqual([
      'nodes: expected the nodes of these edges, such as "a0", got other nodes: none of them is an end of an edge',
    ]);
    // If one node is of the same graph, the others are missing.
    expect(linesOf({ nodes: [...nodes, { id: 'a7' }], edges })).toHaveLength(399);
  });

  test('a self-loop, and the same relation twice, are reported', () => {
    const file = {
      format: 1 as const,
      nodes: [{ id: 'a' }, { id: 'b' }],
      edges: [
        { source: 'a', target: 'b' },
        { source: 'a', target: 'a' },
        { source: 'a', target: 'b', relation: 'weights' },
      ],
    };
    expect(linesOf(file)).toEqual([
      'edges[1]: expected two nodes, got "a" at both ends',
      'edges[2]: expected one edge with the relation "weights" from "a" to "b", got a second one after edges[0]',
    ]);
  });

  test('two views with the same id are reported', () => {
    const view = { id: 'v', title: 'V', view: '' };
    expect(linesOf({ ...fileOf('a'), views: [view, view] })).toEqual([
      'views[1].id: expected a unique id, got "v", which views[0] has',
    ]);
  });

  test('a cycle is reported by its ids, a long one by its first and last', () => {
    expect(linesOf(fileOf('a > b > c > a'))).toEqual([
      'edges[2]: expected no cycle, got "a" → "b" → "c" → "a"',
    ]);
    const ring = Array.from({ length: 100 }, (_, n) => `m${n}`).join(' > ');
    expect(linesOf(fileOf(`${ring} > m0`))).toEqual([
      'edges[99]: expected no cycle, got "m0" → "m1" → "m2" → … 95 more … → "m98" → "m99" → "m0"',
    ]);
  });

  test('all problems are reported together, including cycles among the valid edges', () => {
    const file = {
      format: 1 as const,
      nodes: [{ id: 'a' }, { id: 'b' }, { id: 'a' }],
      edges: [
        { source: 'a', target: 'b' },
        { source: 'b', target: 'a' },
        { source: 'x', target: 'x' },
      ],
    };
    expect(linesOf(file)).toEqual([
      'nodes[2].id: expected a unique id, got "a", which nodes[0] has',
      'edges[2].source: no node has the id "x"',
      'edges[2].target: no node has the id "x"',
      'edges[2]: expected two nodes, got "x" at both ends',
      'edges[1]: expected no cycle, got "a" → "b" → "a"',
    ]);
  });

  test('150,000 invalid ends are all reported, the first 50 with a suggestion', () => {
    const file = {
      format: 1 as const,
      nodes: [{ id: 'alpaca' }],
      edges: Array.from({ length: 150_000 }, (_, e) => ({
        source: 'alpaca',
        target: `alpaca${e}`,
      })),
    };
    const problems = problemsOf(file);
    expect(problems).toHaveLength(150_000);
    expect(problems.filter(({ message }) => message.includes('did you mean'))).toHaveLength(50);
  });

  test('an id of a million characters is truncated in messages', () => {
    const id = 'x'.repeat(1_000_000);
    const [problem] = problemsOf({ nodes: [{ id }, { id }], edges: [] });
    expect(problem?.message).toBe(
      `expected a unique id, got "${'x'.repeat(60)}…", which nodes[0] has`,
    );
  });
});
