import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  GraphJsonError,
  parseGraph,
  parseGraphText,
  parseGraphTextInSteps,
} from '../../../src/domain/format/parse-graph.js';
import { GraphFormatError } from '../../../src/domain/format/problem.js';
import { finish } from '../../../src/domain/format/steps.js';

/** Enough entries that the text is parsed in pieces. */
const COUNT = 5000;
const NODES = Array.from({ length: COUNT }, (_, n) => ({
  id: `m${n}`,
  domains: ['law'],
  notes: ['x'.repeat(1000)],
}));
const EDGES = NODES.slice(1).map(({ id }, n) => ({
  source: `m${n >> 1}`,
  target: id,
  notes: 'x'.repeat(1000),
}));
const FILE = { format: 1, nodes: NODES, edges: EDGES };

afterEach(() => vi.restoreAllMocks());

function errorOf(parse: () => unknown): unknown {
  try {
    parse();
    return null;
  } catch (error) {
    return error;
  }
}

describe('parseGraphText of a long text', () => {
  test('gives the same graph and warnings as the file parsed at once', () => {
    const [parsed, whole] = [parseGraphText(JSON.stringify(FILE)), parseGraph(FILE)];
    expect(parsed.graph.file).toEqual(whole.graph.file);
    expect(parsed.graph.topologicalOrder).toEqual(whole.graph.topologicalOrder);
    expect(parsed.warnings).toEqual(whole.warnings);
    expect(parsed.warnings).toHaveLength(1);
  });

  test.each<[string, object]>([
    [
      'entries far apart',
      {
        ...FILE,
        nodes: NODES.map((node, n) => (n % 1999 === 7 ? { ...node, released: 'soon' } : node)),
        edges: EDGES.map((edge, e) => (e % 1999 === 7 ? { ...edge, source: 'm-1' } : edge)),
      },
    ],
    ['ids twice', { ...FILE, nodes: [...NODES, NODES[0]] }],
    ['a cycle', { ...FILE, edges: [...EDGES, { source: 'm4999', target: 'm0' }] }],
    ['the frame', { ...FILE, format: 'one', views: [{ id: 1 }] }],
    ['no edges', { format: 1, nodes: NODES }],
    ['edges that are not a list', { ...FILE, edges: { a: 1 } }],
    ['a newer format', { ...FILE, format: 2 }],
  ])('%s: the same problems as the file parsed at once', (_, file) => {
    const error = errorOf(() => parseGraphText(JSON.stringify(file)));
    expect(error).toBeInstanceOf(GraphFormatError);
    const whole = errorOf(() => parseGraph(file));
    expect((error as GraphFormatError).problems).toEqual((whole as GraphFormatError).problems);
  });

  test.each([
    ['in the last entry', 1],
    ['in the last entry, in a newer format', 2],
  ])('not JSON %s: that is the only problem', (_, format) => {
    const text = JSON.stringify({ ...FILE, format }).replace(/.{20}$/, '?}]}');
    const error = errorOf(() => parseGraphText(text));
    expect(error).toBeInstanceOf(GraphJsonError);
    const { message } = errorOf(() => JSON.parse(text)) as SyntaxError;
    expect((error as GraphJsonError).message).toBe(message);
  });

  test('entries are read before the next ones are parsed, so that the content is never in memory twice', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const parsedBefore: number[] = [];
    const onProgress = (_: string, done: number, total: number) => {
      expect(done).toBeLessThanOrEqual(total);
      if (done === 256) parsedBefore.push(parse.mock.calls.length);
    };
    finish(parseGraphTextInSteps(JSON.stringify(FILE), onProgress));
    const [nodes, edges] = parsedBefore;
    // The frame, and the first piece.
    expect(nodes).toBe(2);
    expect(edges).toBeGreaterThan(10);
    expect(parse.mock.calls.length).toBeGreaterThan((edges ?? 0) + 10);
  });
});
