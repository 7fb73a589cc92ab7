import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { matchesOf, NO_FILTER, type Filter } from '../../src/domain/query/filter.js';
import { SHEETS, type PaperChoice } from '../../src/export/paper.js';
import { paperPagesInSteps } from '../../src/export/paper-pages.js';
import type { Scope } from '../../src/export/scope.js';
import { formatXml } from '../../src/export/xml.js';
import type { ViewState } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { readGraph } from '../read-graph.js';
import { lineages } from '../scene/lineage-arbitrary.js';
import { allOf, readXml, type ReadElement } from './read-xml.js';
import { shownPictureOf } from './shown-picture-of.js';

const PLAIN: PaperChoice = { shape: 'slide', legend: true, sources: false, expanded: false };
const LLAMA = readGraph('llama');
const medicine: Filter = { ...NO_FILTER, words: { domain: ['medicine'] } };

function pagesOf(
  graph: LineageGraph,
  choice: Partial<PaperChoice>,
  view: Partial<ViewState> = {},
  scope: Scope = { kind: 'shown' },
): readonly ReadElement[] {
  const steps = paperPagesInSteps(shownPictureOf(graph, view), scope, { ...PLAIN, ...choice });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value.map((page) => readXml(formatXml(page)));
  }
}

const textsOf = (page: ReadElement) => allOf(page, 'text').map(({ text }) => text);

/** The names of the matching cards on a page; others have a dashed border. */
function askedOn(page: ReadElement): readonly string[] {
  return allOf(page, 'g').flatMap(({ children }) => {
    const [title, body] = children;
    const isCard = title?.name === 'title' && body?.name === 'rect';
    return isCard && body.attributes['stroke-dasharray'] === undefined ? [title.text] : [];
  });
}

/** The extent of a page's cards, in its pixels: left, top, right, bottom. */
function extentOf(page: ReadElement): readonly number[] {
  const [drawing] = allOf(page, 'g').filter(
    ({ attributes }) =>
      attributes['transform']?.includes('scale') && attributes['stroke'] === undefined,
  );
  if (!drawing) throw new Error('page: expected a drawing, got none');
  const [, x = 0, y = 0, scale = 1] =
    /translate\((\S+) (\S+)\) scale\((\S+)\)/
      .exec(drawing.attributes['transform'] ?? '')
      ?.map(Number) ?? [];
  const boxes = drawing.children.flatMap(({ attributes, children }) => {
    const [, left, top] =
      /translate\((\S+) (\S+)\)/.exec(attributes['transform'] ?? '')?.map(Number) ?? [];
    const body = children.find(({ name }) => name === 'rect');
    if (left === undefined || top === undefined || !body) return [];
    const [width, height] = [Number(body.attributes['width']), Number(body.attributes['height'])];
    return [
      [x + left * scale, y + top * scale, x + (left + width) * scale, y + (top + height) * scale],
    ];
  });
  const margin = SHEETS.slide.margin;
  return [
    Math.min(...boxes.map(([left = 0]) => left)) + margin,
    Math.min(...boxes.map(([, top = 0]) => top)) + margin,
    Math.max(...boxes.map(([, , right = 0]) => right)) + margin,
    Math.max(...boxes.map(([, , , bottom = 0]) => bottom)) + margin,
  ];
}

describe('a picture for a slide', () => {
  test('is one sheet of 16:9, its cards within the margins, its legend at the foot, and no sources', () => {
    const pages = pagesOf(LLAMA, {});
    expect(pages).toHaveLength(1);
    const [page] = pages;
    if (!page) return;
    expect(page.attributes).toMatchObject({
      width: '1280',
      height: '720',
      viewBox: '0 0 1280 720',
    });
    const [left = 0, top = 0, right = 0, bottom = 0] = extentOf(page);
    expect(left).toBeGreaterThanOrEqual(39);
    expect(right).toBeLessThanOrEqual(1241);
    expect(top).toBeGreaterThan(80);
    expect(bottom).toBeLessThan(650);
    expect(textsOf(page)).toContain('Main method');
    expect(textsOf(page)).not.toContain('Sources');
  });

  test('has full names', () => {
    const long = 'llama-instruct-with-a-very-long-name-that-no-card-of-a-screen-has-room-for-v';
    const graph = graphOf('llama > a; llama > b', {
      a: { name: `${long}2` },
      b: { name: `${long}3` },
    });
    const [page] = pagesOf(graph, {});
    expect(textsOf(page as ReadElement).filter((text) => text.includes('…'))).toEqual([]);
  });

  test('without a legend it has more room for the picture', () => {
    const extents = [true, false].map((legend) =>
      extentOf(pagesOf(LLAMA, { legend })[0] as ReadElement),
    );
    expect(extents[1]?.[3]).toBeGreaterThan(extents[0]?.[3] ?? 0);
  });

  test('a small family is drawn larger than on screen', () => {
    const page = pagesOf(graphOf('ore > iron > steel > knife; steel > fork'), {})[0] as ReadElement;
    const [left = 0, , right = 0] = extentOf(page);
    expect(right - left).toBeGreaterThan(900);
  });

  test('all sources are on separate, numbered sheets', () => {
    const pages = pagesOf(LLAMA, { sources: true });
    expect(pages.length).toBeGreaterThan(1);
    const places = pages.map((_, i) => `${i + 1} of ${pages.length}`);
    expect(pages.map((page) => textsOf(page).find((text) => places.includes(text)))).toEqual(
      places,
    );
    const cited = pages
      .flatMap((page) => allOf(page, 'a'))
      .map(({ attributes }) => attributes['href']);
    expect(new Set(cited).size).toBe(cited.length);
    expect(cited.length).toBeGreaterThan(60);
  });

  test('of a model and its descendants: only those', () => {
    const node = LLAMA.numberOf('alpaca') ?? -1;
    const [page] = pagesOf(LLAMA, {}, {}, { kind: 'subtree', node });
    expect(textsOf(page as ReadElement)[0]).toContain('Alpaca');
    expect(askedOn(page as ReadElement)).not.toContain('LLaMA');
  });
});

describe('expanded', () => {
  test('every match has a card on one of the sheets, with its ancestors', () => {
    const pages = pagesOf(LLAMA, { shape: 'portrait', expanded: true }, { filter: medicine });
    const names = [...matchesOf(LLAMA, medicine)].map((node) => LLAMA.nameOf(node));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(askedOn).toSorted()).toEqual(names.toSorted());
    for (const page of pages) {
      expect(page.attributes).toMatchObject({ width: '794', height: '1123' });
      expect(allOf(page, 'title').map(({ text }) => text)).toContain('LLaMA');
    }
  });

  test('as shown: one page, as large as necessary', () => {
    const pages = pagesOf(LLAMA, { shape: 'shown', expanded: true }, { filter: medicine });
    expect(pages).toHaveLength(1);
    expect(pages.flatMap(askedOn)).toHaveLength(matchesOf(LLAMA, medicine).count());
  });

  test('in any lineage, each model is on exactly one sheet', () => {
    fc.assert(
      fc.property(lineages(), fc.constantFrom('slide', 'landscape'), (graph, shape) => {
        const pages = pagesOf(graph, { shape, expanded: true });
        const names = graph.nodes.map((_, node) => graph.nameOf(node));
        expect(pages.flatMap(askedOn).toSorted()).toEqual(names.toSorted());
      }),
      { numRuns: 20 },
    );
  });
});

test('as shown and collapsed, the picture is the one on screen, with the parts requested', () => {
  const [page] = pagesOf(LLAMA, { shape: 'shown', legend: false });
  const { picture } = shownPictureOf(LLAMA);
  expect(Number(page?.attributes['width'])).toBe(Math.ceil(Math.max(picture.width, 560)) + 56);
  expect(textsOf(page as ReadElement)).not.toContain('Main method');
});
