import { describe, expect, test } from 'vitest';
import { suiteScoresOf } from '../../../src/domain/graph/benchmarks.js';
import type { Benchmark } from '../../../src/domain/format/format.js';
import { NONE } from '../../../src/domain/graph/lineage-graph.js';
import { graphOf } from '../../graph-of.js';

/** The scores of a child next to those of its parent, node 0. */
function scoresOf(
  child: readonly Partial<Benchmark>[],
  parent: readonly Partial<Benchmark>[] = [],
) {
  const complete = (list: readonly Partial<Benchmark>[]) =>
    list.map((score): Benchmark => ({ suite: 'MMLU', score: 50, ...score }));
  const graph = graphOf('parent > child', {
    parent: { benchmarks: complete(parent) },
    child: { benchmarks: complete(child) },
  });
  return suiteScoresOf(graph, 1, [0]);
}

describe('suiteScoresOf', () => {
  test('scores are grouped by suite, then by setting, in file order', () => {
    const suites = scoresOf([
      { suite: 'MMLU', setting: '5-shot', score: 1 },
      { suite: 'GSM8K', score: 2 },
      { suite: 'MMLU', setting: '0-shot', score: 3 },
      { suite: 'MMLU', setting: '5-shot', score: 4 },
    ]);
    const found = suites.map(({ suite, groups }) => [
      suite,
      groups.map(({ setting, rows }) => [setting, rows.map(({ own }) => own.score)]),
    ]);
    expect(found).toEqual([
      [
        'MMLU',
        [
          ['5-shot', [1, 4]],
          ['0-shot', [3]],
        ],
      ],
      ['GSM8K', [['', [2]]]],
    ]);
  });

  test('a score is compared with the ancestor’s of a similar size in the same setting', () => {
    const [suite] = scoresOf(
      [{ variant: '8B', score: 66 }],
      [
        { variant: '70B', score: 69 },
        { variant: '7B', score: 45 },
      ],
    );
    expect(suite?.groups[0]).toMatchObject({
      ancestor: 0,
      rows: [{ own: { score: 66 }, earlier: { score: 45 } }],
    });
  });

  test('sizes that differ by more than a factor of 1.5 are not compared', () => {
    const [suite] = scoresOf([{ variant: '13B' }], [{ variant: '7B' }]);
    expect(suite?.groups[0]).toMatchObject({ ancestor: NONE, rows: [{ earlier: null }] });
  });

  test('of equally close sizes, the score from the same source is used', () => {
    const [suite] = scoresOf(
      [{ variant: '7B', source: 'card' }],
      [
        { variant: '7B', source: 'paper', score: 1 },
        { variant: '7B', source: 'card', score: 2 },
      ],
    );
    expect(suite?.groups[0]?.rows[0]?.earlier?.score).toBe(2);
  });

  test('other settings are mentioned, but not compared', () => {
    const [suite] = scoresOf(
      [{ variant: '7B', setting: '0-shot' }],
      [{ variant: '7B', setting: '5-shot', score: 45 }],
    );
    expect(suite?.groups[0]).toMatchObject({
      ancestor: NONE,
      rows: [{ earlier: null }],
      elsewhere: { ancestor: 0, scores: [{ score: 45 }] },
    });
  });

  test('scores of other organizations are listed as competitors, never as rows or as an ancestor’s', () => {
    const [suite] = scoresOf(
      [{ variant: '7B' }, { by: 'Gemma 7B', score: 64 }],
      [{ variant: '7B', by: 'Mistral 7B' }],
    );
    expect(suite?.groups[0]).toMatchObject({ ancestor: NONE, rivals: [{ score: 64 }] });
    expect(suite?.groups[0]?.rows).toHaveLength(1);
  });

  test('the same score from two sources is listed once, with both', () => {
    const [suite] = scoresOf([
      { variant: '7B', source: 'paper' },
      { variant: '7B', source: 'card' },
    ]);
    expect(suite?.groups[0]?.rows).toHaveLength(1);
    expect(suite?.groups[0]?.sources).toEqual(['paper', 'card']);
  });

  test('the scale is 0 to 100, or more if a score exceeds it', () => {
    expect(scoresOf([{ score: 50 }])[0]?.domain).toEqual([0, 100]);
    expect(scoresOf([{ score: -3 }, { score: 1287, variant: 'x' }])[0]?.domain).toEqual([-3, 1287]);
  });

  test('a node without scores has no suites', () => expect(scoresOf([], [{}])).toEqual([]));
});
