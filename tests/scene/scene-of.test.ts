import fc from 'fast-check';
import { cardMarksOf } from '../../src/scene/cards/card-marks.js';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, type Filter } from '../../src/domain/query/filter.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { isolatedNodesOf } from '../../src/domain/graph/isolation.js';
import { ancestorsOf } from '../../src/domain/graph/lineage.js';
import { layoutRequestOf } from '../../src/layouts/layered/layout-request.js';
import { hasPlaceOfItsOwn, type Scene } from '../../src/scene/scene.js';
import type { ShapingView } from '../../src/scene/scene-of.js';
import { cardKeyOf } from '../../src/scene/scene.js';
import { formatCount } from '../../src/domain/format/format-count.js';
import { sceneIn } from './scene-in.js';
import { OPENING_VIEW, SPLITS } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { countedIn } from './counted-in.js';
import { lineages } from './lineage-arbitrary.js';
import { areaOf } from './area-of.js';

const AREA = areaOf(1150, 760);

function viewOf(view: Partial<ShapingView> = {}): ShapingView {
  return { ...OPENING_VIEW, ...view };
}

const ofDomain = (...domains: string[]): Filter => ({ ...NO_FILTER, words: { domain: domains } });

/** Areas from a phone's to a wall's, in both directions. */
const rooms = fc
  .record({
    width: fc.integer({ min: 200, max: 2400 }),
    height: fc.integer({ min: 200, max: 1400 }),
    direction: fc.constantFrom('right' as const, 'down' as const),
  })
  .map(({ width, height, direction }) => areaOf(width, height, { direction }));

const ids = fc.nat(59).map((n) => `m${n}`);

/** Views of a lineage whose ids are m0, m1, …: nothing, a filter, a focus, opened bundles, a comparison. */
const views = fc
  .record({
    domain: fc.option(fc.constantFrom('law', 'medicine', 'nothing')),
    focus: fc.option(ids),
    compare: fc.uniqueArray(ids, { maxLength: 3 }),
    open: fc.array(
      fc.record({
        node: ids,
        part: fc.option(fc.constantFrom('peft', 'multimodal', '', 'Org1', '2023')),
      }),
      { maxLength: 3 },
    ),
    split: fc.constantFrom(...SPLITS),
    find: fc.constantFrom('', '1', 'zzz'),
    page: fc.nat(3),
  })
  .map(({ domain, ...view }) => viewOf({ ...view, filter: domain ? ofDomain(domain) : NO_FILTER }));

function chainOf(length: number): LineageGraph {
  return graphOf(Array.from({ length }, (_, n) => `m${n}`).join(' > '));
}

function starOf(children: number): LineageGraph {
  return graphOf(Array.from({ length: children }, (_, n) => `hub > m${n}`).join('; '));
}

/** The card that a card is in or attached to; otherwise the card itself. */
function holderOf({ cards }: Scene, key: string): string {
  const card = cards.find((other) => other.key === key);
  if (card?.kind === 'node' && card.grid !== null) return card.grid;
  return card?.kind === 'bundle' && card.attached ? `n${card.node}` : key;
}

describe('sceneOf, laws', () => {
  test('every node the filter leaves is in exactly one place', () => {
    fc.assert(
      fc.property(lineages(), views, rooms, (graph, view, area) => {
        const scene = sceneIn(graph, view, area);
        expect(countedIn(scene)).toBe(scene.memberCount);
        const keys = new Set(scene.cards.map(({ key }) => key));
        expect(keys.size).toBe(scene.cards.length);
        const placed = graph.nodes.filter((_, n) => cardKeyOf(scene, n) !== null);
        expect(placed).toHaveLength(scene.memberCount);
        graph.nodes.forEach((_, n) => {
          const key = cardKeyOf(scene, n);
          if (key !== null) expect(keys).toContain(key);
        });
      }),
    );
  });

  test('every ancestor of a match is drawn or counted in a bundle', () => {
    fc.assert(
      fc.property(lineages(), views, rooms, (graph, view, area) => {
        const scene = sceneIn(graph, view, area);
        const isMatch = (n: number) =>
          view.filter.words.domain === undefined ||
          graph.nodeAt(n).domains?.some((d) => view.filter.words.domain?.includes(d)) === true;
        graph.nodes.forEach((_, n) => {
          if (!isMatch(n)) return;
          expect(cardKeyOf(scene, n)).not.toBeNull();
          for (const ancestor of ancestorsOf(graph, n)) {
            expect(cardKeyOf(scene, ancestor)).not.toBeNull();
          }
        });
      }),
    );
  });

  test('every line connects two cards and runs to a later column, and no column is empty', () => {
    fc.assert(
      fc.property(lineages(), views, rooms, (graph, view, area) => {
        const scene = sceneIn(graph, view, area);
        const columns = new Map(scene.cards.map(({ key, column }) => [key, column]));
        const used = [...new Set(columns.values())].sort((a, b) => a - b);
        expect(used).toEqual(used.map((_, column) => column));
        for (const { source, target } of scene.lines) {
          expect(columns.get(source)).toBeLessThan(columns.get(target) ?? -1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the layout receives links between the boxes with the ends of each line', () => {
    fc.assert(
      fc.property(lineages(), views, rooms, (graph, view, area) => {
        const scene = sceneIn(graph, view, area);
        const { boxes, links } = layoutRequestOf(graph, scene, area);
        const holders = scene.cards.filter(hasPlaceOfItsOwn);
        scene.lines.forEach(({ source, target }, l) => {
          const ends = [links[l]?.source, links[l]?.target].map((box) => holders[box ?? -1]?.key);
          expect(ends).toEqual([source, target].map((key) => holderOf(scene, key)));
        });
        for (const { source, target } of links) {
          expect(boxes[source]?.column).toBeLessThan(boxes[target]?.column ?? -1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('it is a function of graph, view and area', () => {
    fc.assert(
      fc.property(lineages(), views, rooms, (graph, view, area) => {
        const { cards, lines } = sceneIn(graph, view, area);
        const again = sceneIn(graph, view, area);
        expect(again.cards).toEqual(cards);
        expect(again.lines).toEqual(lines);
      }),
    );
  });
});

describe('sceneOf, what is drawn', () => {
  test('a family that fits is drawn in full', () => {
    const scene = sceneIn(graphOf('llama > alpaca > vicuna; llama > goat'), viewOf(), AREA);
    expect(scene.cards.map((card) => card.kind)).toEqual(['node', 'node', 'node', 'node']);
    expect(scene.lines).toHaveLength(3);
  });

  test('nodes with the most descendants are drawn first, the rest collapses into one bundle with its methods', () => {
    const small = areaOf(420, 130);
    const graph = graphOf(
      'hub > big; big > a; big > b; big > c; ' +
        Array.from({ length: 30 }, (_, n) => `hub > leaf${n} [peft]`).join('; '),
    );
    const scene = sceneIn(graph, viewOf(), small);
    expect(cardKeyOf(scene, graph.numberOf('big') ?? -1)).toBe(`n${graph.numberOf('big')}`);
    const bundle = scene.cards.find((card) => card.kind === 'bundle' && card.total > 4);
    expect(bundle?.kind === 'bundle' ? bundle.shares.map(({ method }) => method) : []).toEqual([
      'peft',
    ]);
  });

  test('ghosts are ancestors that match no filter', () => {
    const graph = graphOf('llama > alpaca > lawyer; llama > goat', {
      lawyer: { domains: ['law'] },
    });
    const scene = sceneIn(graph, viewOf({ filter: ofDomain('law') }), AREA);
    const ghosts = scene.cards.filter((card) => card.kind === 'node' && card.ghost);
    expect(ghosts.map(({ node }) => graph.nodeAt(node).id)).toEqual(['llama', 'alpaca']);
    expect(cardKeyOf(scene, graph.numberOf('goat') ?? -1)).toBeNull();
    expect(scene.matchCount).toBe(1);
  });

  test('a filter that leaves nothing gives an empty scene', () => {
    const scene = sceneIn(graphOf('llama > alpaca'), viewOf({ filter: ofDomain('law') }), AREA);
    expect(scene).toMatchObject({ cards: [], lines: [], matchCount: 0, memberCount: 0 });
  });

  test('a small bundle is a tab on its parent, a large one has a card', () => {
    const tiny = areaOf(230, 80);
    const few = sceneIn(starOf(3), viewOf(), tiny).cards.find(({ kind }) => kind === 'bundle');
    const many = sceneIn(starOf(30), viewOf(), tiny).cards.find(({ kind }) => kind === 'bundle');
    expect(few).toMatchObject({ attached: true, column: 0 });
    expect(many).toMatchObject({ attached: false, column: 1 });
  });

  test('an open bundle of 45 is a grid no taller than the area', () => {
    const area = areaOf(900, 600);
    const scene = sceneIn(starOf(45), viewOf({ open: [{ node: 'hub', part: '' }] }), area);
    const grid = scene.cards.find((card) => card.kind === 'grid');
    expect(grid?.height).toBeLessThan(area.height);
    expect(grid?.searchable).toBe(true);
    expect(scene.cards.filter((card) => card.kind === 'node' && card.grid !== null).length).toBe(
      grid?.shown,
    );
  });

  test('a search in an open bundle leaves the members that contain it, in the same frame', () => {
    const open = [{ node: 'hub', part: '' }];
    const all = sceneIn(starOf(45), viewOf({ open }), AREA).cards.find((c) => c.kind === 'grid');
    const found = sceneIn(starOf(45), viewOf({ open, find: 'M44' }), AREA);
    const grid = found.cards.find((card) => card.kind === 'grid');
    expect(grid).toMatchObject({ found: 1, shown: 1, width: all?.width, height: all?.height });
  });

  test.each([30, 1997])('if none of %i does, the frame says so below the field', (members) => {
    const open = [{ node: 'hub', part: '' }];
    const none = sceneIn(starOf(members), viewOf({ open, find: 'nobody' }), AREA);
    const grid = none.cards.find((card) => card.kind === 'grid');
    if (!grid) throw new Error('expected a grid, got none');
    const words = cardMarksOf(grid).filter((mark) => mark.kind === 'text');
    expect(words.map(({ text }) => text)).toEqual([grid.title, 'nothing found']);
    const [title, nothing] = words;
    expect((nothing?.y ?? Infinity) - (title?.y ?? 0)).toBeLessThan(40);
  });

  describe('of 1,997 members in an open bundle', () => {
    const star = starOf(1997);
    const open = [{ node: 'hub', part: '' }];
    const gridIn = (change: Partial<ShapingView>, lang = 'en') => {
      const scene = sceneIn(star, viewOf({ open, ...change }), areaOf(1440, 900, { lang }));
      const grid = scene.cards.find((card) => card.kind === 'grid');
      const cells = scene.cards.filter((card) => card.kind === 'node' && card.grid !== null);
      if (!grid) throw new Error('expected a grid, got none');
      return { grid, names: cells.map(({ node }) => star.idAt(node)) };
    };

    test.each([
      ['en', (to: number, all: string) => `1–${to} of ${all}`],
      ['zh', (to: number, all: string) => `第 1–${to} 个，共 ${all} 个`],
    ])('states in %s which are shown', (lang, label) => {
      const { grid } = gridIn({}, lang);
      expect(grid.total).toBeGreaterThan(1900);
      expect(grid.shown).toBeLessThan(200);
      expect(grid.rangeLabel).toBe(label(grid.shown, formatCount(grid.total, lang)));
    });

    test('each is on one page, and all frames have the same size', () => {
      const { grid } = gridIn({});
      expect(grid.pages).toBe(Math.ceil(grid.total / grid.shown));
      const pages = Array.from({ length: grid.pages }, (_, page) => gridIn({ page }));
      const names = pages.flatMap((page) => page.names);
      expect(new Set(names).size).toBe(grid.total);
      expect(names).toHaveLength(grid.total);
      expect(new Set(pages.map((page) => page.grid.height)).size).toBe(1);
    });

    test('past the last page is the last one', () => {
      const { grid } = gridIn({ page: 99_999 });
      expect(grid.page).toBe(grid.pages - 1);
      const all = formatCount(grid.total, 'en');
      expect(grid.rangeLabel).toContain(`–${all} of ${all}`);
    });

    test('a search covers all pages', () => {
      const { grid, names } = gridIn({ find: 'm1996' });
      expect(names).toEqual(['m1996']);
      expect(grid).toMatchObject({ rangeLabel: '1–1 of 1', pages: 1 });
      expect(gridIn({ find: 'nobody' }).grid.rangeLabel).toBe('nothing found');
    });
  });

  test('a bundle with space for all of them has no pages', () => {
    const open = [{ node: 'hub', part: '' }];
    const grid = sceneIn(starOf(45), viewOf({ open }), AREA).cards.find((c) => c.kind === 'grid');
    expect(grid).toMatchObject({ rangeLabel: '', pages: 1 });
  });

  test('a node in focus is drawn however unimportant it is', () => {
    const graph = starOf(500);
    const dull = graph.numberOf('m499') ?? -1;
    expect(cardKeyOf(sceneIn(graph, viewOf(), AREA), dull)).toBe(`b${graph.numberOf('hub')}`);
    expect(cardKeyOf(sceneIn(graph, viewOf({ focus: 'm499' }), AREA), dull)).toBe(`n${dull}`);
  });

  test('next to a selected line that is longer than the area, the other columns are still filled', () => {
    const line = 'root > a > b > c > d > e > end';
    const others = Array.from({ length: 12 }, (_, n) => `root > m${n}`).join('; ');
    const graph = graphOf(`${line}; ${others}`);
    const scene = sceneIn(graph, viewOf({ select: { kind: 'node', id: 'end' } }), areaOf(500, 500));
    const drawn = scene.cards.flatMap((card) =>
      card.kind === 'node' ? graph.idAt(card.node) : [],
    );
    expect(drawn).toEqual(expect.arrayContaining(line.split(' > ')));
    expect(drawn.filter((id) => /^m\d/.test(id)).length).toBeGreaterThan(3);
  });

  test('a node with a parent outside the picture is marked', () => {
    const graph = graphOf('llama > alpaca; bloom > alpaca', {});
    const view = viewOf({ focus: 'alpaca' });
    const scene = sceneIn(graph, view, areaOf(200, 90));
    const card = scene.cards.find((c) => c.kind === 'node' && c.node === graph.numberOf('alpaca'));
    const drawnParents = scene.lines.filter(({ target }) => target === card?.key).length;
    expect(card).toMatchObject({ hiddenParents: 2 - drawnParents });
  });
});

describe('sceneOf, size', () => {
  test.each([
    ['a chain of 5,000', () => chainOf(5000), viewOf()],
    ['the end of a chain of 5,000 in focus', () => chainOf(5000), viewOf({ focus: 'm4999' })],
    ['300 children of one node', () => starOf(300), viewOf()],
    [
      '20,000 children, opened',
      () => starOf(20_000),
      viewOf({ open: [{ node: 'hub', part: null }] }),
    ],
    [
      '2,000 nodes without edges',
      () => graphOf(Array.from({ length: 2000 }, (_, n) => `m${n}`).join('; ')),
      viewOf(),
    ],
  ])('%s is a bounded picture that counts all', (_, makeGraph, view) => {
    const graph = makeGraph();
    const scene = sceneIn(graph, view, AREA);
    expect(scene.cards.length).toBeLessThan(160);
    expect(countedIn(scene)).toBe(graph.nodes.length);
  });

  test('an empty graph is an empty scene', () => {
    const scene = sceneIn(graphOf(''), viewOf(), AREA);
    expect(scene.cards).toEqual([]);
  });
});

describe('sceneOf of an isolated part', () => {
  const isolations = fc.oneof(
    fc.record({
      kind: fc.constant('lineage' as const),
      of: ids,
      up: fc.option(fc.nat(3)),
      down: fc.option(fc.nat(3)),
    }),
    fc.record({ kind: fc.constant('paths' as const), from: ids, to: ids }),
  );

  test('exactly the isolated nodes have a place, and every line connects two of them', () => {
    fc.assert(
      fc.property(lineages(), isolations, rooms, (graph, isolation, room) => {
        const isolated = isolatedNodesOf(graph, isolation);
        const scene = sceneIn(graph, viewOf({ filter: { ...NO_FILTER, isolation } }), room);
        const placed = [...graph.nodes.keys()].filter((node) => cardKeyOf(scene, node) !== null);
        expect(placed).toEqual([...(isolated ?? graph.nodes.keys())]);
        const keys = new Set(scene.cards.map(({ key }) => key));
        for (const { source, target } of scene.lines) {
          expect(keys.has(source) && keys.has(target)).toBe(true);
        }
      }),
    );
  });

  test('a node whose main parent is excluded is under its other parent', () => {
    const graph = graphOf('root > main > child; root -data> other; other -data> child');
    const isolation = { kind: 'paths', from: 'other', to: 'child' } as const;
    const scene = sceneIn(graph, viewOf({ filter: { ...NO_FILTER, isolation } }), AREA);
    expect(scene.lines.map(({ source, target }) => [source, target])).toEqual([['n3', 'n2']]);
  });

  test('other filters apply to that part only, and ancestors stay within it', () => {
    const graph = graphOf('a > b > c > d', { d: { domains: ['law'] } });
    const isolation = { kind: 'lineage', of: 'c', up: 1, down: 1 } as const;
    const filter = { ...ofDomain('law'), isolation };
    const scene = sceneIn(graph, viewOf({ filter }), AREA);
    expect(scene.memberCount).toBe(3);
    expect(scene.matchCount).toBe(1);
    expect(cardKeyOf(scene, 0)).toBeNull();
  });
});

test('sceneOf puts the mark of a domain in the filter first on its card', () => {
  const graph = graphOf('a > b', { b: { domains: ['code', 'math', 'medicine', 'law'] } });
  const marksWith = (filter: Filter) => {
    const card = sceneIn(graph, viewOf({ filter }), AREA).cards.find(({ key }) => key === 'n1');
    return card?.kind === 'node' ? card.domains : [];
  };
  const before = marksWith(NO_FILTER);
  expect(before[0]).toBe('code');
  for (const domain of ['math', 'law']) {
    const marks = marksWith(ofDomain(domain));
    expect(marks[0]).toBe(domain);
    expect(marks).toHaveLength(before.length);
  }
});
