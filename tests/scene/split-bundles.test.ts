import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../src/picture.js';
import { splitBundle } from '../../src/state/bundle-transitions.js';
import { OPENING_VIEW, SPLITS, type ViewState } from '../../src/state/view-state.js';
import { formatView, parseView } from '../../src/state/view-string.js';
import { graphOf } from '../graph-of.js';
import { areaAround, areaOf } from './area-of.js';
import { lineages } from './lineage-arbitrary.js';
import { sceneIn } from './scene-in.js';

const MAKERS = ['Stanford', 'Acme: Labs', '清华大学', ''];
const DATES = ['2023-03-13', '2023-03', '2023-04-01', '2024', '-0753-04-21', ''];
const about = Array.from({ length: 90 }, (_, n) => {
  const [maker = '', released = ''] = [MAKERS[n % MAKERS.length], DATES[n % DATES.length]];
  return [
    `m${n}`,
    {
      ...(maker === '' ? {} : { organization: [maker] }),
      ...(released === '' ? {} : { released }),
    },
  ] as const;
});
const graph = graphOf(
  about.map(([id], n) => `hub > ${id} [${n % 2 ? 'peft' : 'merge'}]`).join('; '),
  Object.fromEntries(about),
);
const AREA = areaOf(500, 320);

function partsIn(view: string | ViewState, lang = 'en') {
  const state = typeof view === 'string' ? parseView(view, graph).view : view;
  const { cards } = sceneIn(graph, state, { ...AREA, lang });
  return cards.flatMap((card) =>
    card.kind === 'node'
      ? []
      : [{ kind: card.kind, part: card.part, words: card.partWords, total: card.total }],
  );
}

describe('a bundle with many members', () => {
  test.each([
    ['method', ['merge', 'peft']],
    ['organization', ['', 'Acme: Labs', 'Stanford', '清华大学']],
    ['year', ['', '-0753', '2023', '2024']],
    ['month', ['', '-0753-04', '2023-03', '2023-04', '2024']],
  ] as const)('is split by %s, and every member is in one part', (split, parts) => {
    const view = splitBundle(OPENING_VIEW, 'hub', split);
    const shown = partsIn(view);
    expect(shown.map(({ part }) => part).toSorted()).toEqual(parts);
    const drawn = sceneIn(graph, view, AREA).cards.filter(({ kind }) => kind === 'node').length;
    expect(shown.reduce((sum, { total }) => sum + total, drawn)).toBe(graph.nodeCount);
  });

  test.each([
    ['en', 'organization', ['Acme: Labs', 'Stanford', 'unknown organization', '清华大学']],
    ['zh', 'year', ['2023年', '2024年', '公元前754年', '日期不详']],
    ['en', 'month', ['2024', 'April 2023', 'April 754 BC', 'March 2023', 'no date']],
  ] as const)('in %s by %s: each part is labelled', (lang, split, words) => {
    const shown = partsIn(splitBundle(OPENING_VIEW, 'hub', split), lang);
    expect(shown.map((bundle) => bundle.words).toSorted()).toEqual(words);
  });

  test.each([
    ['year', ['-0753', '2023', '2024', '']],
    ['month', ['-0753-04', '2023-03', '2023-04', '2024', '']],
  ] as const)('its parts by %s are in chronological order, undated ones last', (split, parts) => {
    const view = splitBundle(OPENING_VIEW, 'hub', split);
    const area = areaOf(900, 600);
    const { scene, boxes } = pictureOf(graph, view, areaAround(area), area.measureText);
    const shown = scene.cards
      .flatMap((card) =>
        card.kind === 'node' ? [] : [{ ...card, y: boxes.get(card.key)?.y ?? NaN }],
      )
      .toSorted((a, b) => a.column - b.column || a.y - b.y);
    expect(shown.map(({ part }) => part)).toEqual(parts);
  });

  test('an open part is written in a view string that restores the same picture', () => {
    const text = 'split=organization&open=hub,hub:Acme%3A%20Labs';
    const { view, problems } = parseView(text, graph);
    expect(problems).toEqual([]);
    expect(formatView(view, graph)).toBe(text);
    expect(partsIn(view)[0]).toMatchObject({ kind: 'grid', part: 'Acme: Labs' });
  });

  test.each([
    [
      'split=colour&open=hub',
      'split: expected method or organization or year or month, got "colour"',
    ],
    [
      'split=organization&open=hub:Stanfort',
      'open: no model has "Stanfort"; did you mean "Stanford"?',
    ],
    [
      'split=month&open=hub:March',
      'open: expected a date such as 2023, 2023-03 or 2023-03-13, got "March"',
    ],
  ])('%s is reported', (text, message) => {
    const { problems } = parseView(text, graph);
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([message]);
  });

  test('no member is lost and no key duplicated, for every way of splitting', () => {
    fc.assert(
      fc.property(lineages(), fc.constantFrom(...SPLITS), fc.nat(), (any, split, n) => {
        const id = any.nodeAt(n % any.nodeCount).id;
        const { cards, memberCount, cardIndex } = sceneIn(
          any,
          splitBundle(OPENING_VIEW, id, split),
          areaOf(400, 240),
        );
        expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length);
        expect(memberCount).toBe(any.nodeCount);
        expect([...cardIndex].every((at) => at >= 0 && at < cards.length)).toBe(true);
      }),
    );
  });
});
