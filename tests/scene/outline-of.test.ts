import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { outlineOf, type OutlineRow } from '../../src/scene/outline-of.js';
import { sceneIn } from './scene-in.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { readGraph } from '../read-graph.js';
import { lineages } from './lineage-arbitrary.js';
import { areaOf } from './area-of.js';

const AREA = areaOf(1200, 700);

function rowsOf(graph: LineageGraph, change: Partial<ViewState> = {}, area = AREA) {
  const scene = sceneIn(graph, { ...OPENING_VIEW, ...change }, area);
  return { scene, rows: outlineOf(graph, scene) };
}

/** Rows as an indented drawing: models by id, collapsed bundles as `+`, expanded ones as `-`. */
function drawingOf(graph: LineageGraph, rows: readonly OutlineRow[]): string {
  return rows
    .map(({ card, level }) => {
      const name = { node: () => graph.nodeAt(card.node).id, bundle: () => '+', grid: () => '-' };
      return '  '.repeat(level - 1) + name[card.kind]();
    })
    .join('\n');
}

describe('outlineOf', () => {
  test('a model is listed once, under its main parent', () => {
    const graph = graphOf('gpt -data> alpaca; llama > alpaca > koala; llama > vicuna');
    const { rows } = rowsOf(graph);
    expect(drawingOf(graph, rows)).toBe('gpt\nllama\n  alpaca\n    koala\n  vicuna');
    const alpaca = rows.find(({ card }) => graph.nameOf(card.node) === 'alpaca');
    expect(alpaca?.alsoUnder).toEqual([graph.numberOf('gpt')]);
  });

  test('the next generation comes after the children', () => {
    const graph = graphOf('llama -successor> llama-2 > airoboros; llama > alpaca');
    const { rows } = rowsOf(graph);
    expect(drawingOf(graph, rows)).toBe('llama\n  alpaca\n  llama-2\n    airoboros');
  });

  test('collapsed models are a closed row under their parent, an expanded one contains its cells', () => {
    const graph = graphOf(Array.from({ length: 9 }, (_, n) => `llama > m${n}`).join('; '));
    const small = areaOf(220, 110);
    const closed = rowsOf(graph, {}, small).rows;
    expect(closed.at(-1)).toMatchObject({ level: 2, expanded: false });
    const open = rowsOf(graph, { open: [{ node: 'llama', part: null }] }, small).rows;
    const grid = open.find(({ card }) => card.kind === 'grid');
    expect(grid?.expanded).toBe(true);
    expect(open.filter(({ parent }) => parent === grid?.key).length).toBeGreaterThan(0);
  });

  test('every card is a row exactly once; levels, places and parents agree', () => {
    const view = fc.record({
      open: fc.array(fc.record({ node: fc.nat(59).map((n) => `m${n}`), part: fc.constant(null) }), {
        maxLength: 2,
      }),
      law: fc.boolean(),
    });
    fc.assert(
      fc.property(lineages(), view, fc.boolean(), (graph, { open, law }, small) => {
        const filter = law ? { ...NO_FILTER, words: { domain: ['law'] } } : NO_FILTER;
        const area = small ? areaOf(300, 200) : AREA;
        const { scene, rows } = rowsOf(graph, { open, filter }, area);
        const keys = rows.map(({ key }) => key);
        expect(keys.toSorted()).toEqual(scene.cards.map(({ key }) => key).toSorted());
        expectTree(rows);
      }),
    );
  });

  test('the opening picture of the LLaMA family is one tree under its root', () => {
    const graph = readGraph('llama');
    const { scene, rows } = rowsOf(graph, {}, areaOf(1160, 640));
    expect(rows).toHaveLength(scene.cards.length);
    expectTree(rows);
    expect(rows[0]).toMatchObject({ level: 1, card: { node: graph.numberOf('llama') } });
  });

  test('a chain longer than the call stack', () => {
    const graph = graphOf(Array.from({ length: 3000 }, (_, n) => `m${n}`).join(' > '));
    const { scene } = rowsOf(graph);
    const [card] = scene.cards;
    if (card?.kind !== 'node') throw new Error('expected a model');
    const cards = graph.nodes.map((_, node) => ({ ...card, node, key: `n${node}`, column: node }));
    expect(outlineOf(graph, { ...scene, cards }).at(-1)?.level).toBe(3000);
  });
});

/** A row is one level below its parent, which comes before it, and siblings are numbered in order. */
function expectTree(rows: readonly OutlineRow[]): void {
  const seen = new Map<string | null, OutlineRow>();
  const placed = new Map<string | null, number>();
  for (const row of rows) {
    expect(row.level).toBe((seen.get(row.parent)?.level ?? 0) + 1);
    if (row.parent !== null) expect(seen.has(row.parent)).toBe(true);
    expect(row.place).toBe((placed.get(row.parent) ?? 0) + 1);
    placed.set(row.parent, row.place);
    seen.set(row.key, row);
  }
  for (const row of rows) expect(row.siblings).toBe(placed.get(row.parent));
}
