import { expect, test } from 'vitest';
import { formatPicture, parsePicture } from '../../../src/export/opening/stored-picture.js';
import { pictureOf, pictureWith } from '../../../src/picture.js';
import { parseView } from '../../../src/state/view-string.js';
import { graphOf } from '../../graph-of.js';

const GRAPH = graphOf(
  'llama > alpaca [peft] > vicuna; llama > goat; llama -data> vicuna; alpaca > koala; koala > vicuna',
);
const AREA = { width: 700, height: 400, lang: 'en' };
const measureText = (text: string, px: number) => text.length * px * 0.6;
const VIEWS = ['', 'layout=timeline', 'open=llama', 'direction=down'];

const pictureOfView = (text: string) =>
  pictureOf(GRAPH, parseView(text, GRAPH).view, AREA, measureText);

/** The same with all numbers rounded to a hundredth. */
const rounded = (value: unknown): unknown =>
  typeof value === 'number'
    ? Math.round(value * 100) / 100
    : value instanceof Float64Array
      ? value.map((part) => Math.round(part * 100) / 100)
      : value instanceof Map
        ? new Map([...value].map(([key, entry]) => [key, rounded(entry)]))
        : Array.isArray(value)
          ? value.map(rounded)
          : typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
            ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rounded(entry)]))
            : value;

test.each(VIEWS)('view "%s": survives a round trip, to a hundredth of a pixel', (text) => {
  const { direction, lang, full } = pictureOfView(text);
  const read = parsePicture(formatPicture({ direction, lang, full }), GRAPH.nodeCount);
  expect(read).toEqual(rounded({ direction, lang, full }));
});

test('a segment refers to the same line objects as the scene', () => {
  const { full } = parsePicture(formatPicture(pictureOfView('')), GRAPH.nodeCount);
  expect(full.segments.length).toBeGreaterThan(3);
  for (const { lines } of full.segments)
    for (const line of lines) expect(full.scene.lines.includes(line)).toBe(true);
});

test('a selection is emphasized in a parsed picture as in a computed one', () => {
  const { view } = parseView('select=alpaca', GRAPH);
  const read = parsePicture(formatPicture(pictureOfView('')), GRAPH.nodeCount);
  expect(pictureWith(GRAPH, view, read).emphasis).toEqual(
    pictureOf(GRAPH, view, AREA, measureText).emphasis,
  );
});

test.each([
  ['a graph with more nodes', (text: string) => text, GRAPH.nodeCount + 1],
  [
    'a card of a missing node',
    (text: string) => text.replace('"node":0,', '"node":77,'),
    GRAPH.nodeCount,
  ],
  [
    'a node in a missing card',
    (text: string) => text.replace(/"cardIndex":\[0,/, '"cardIndex":[99,'),
    GRAPH.nodeCount,
  ],
  [
    'a missing line',
    (text: string) => text.replace(/"lines":\[\d+/, '"lines":[999'),
    GRAPH.nodeCount,
  ],
  ['a truncated text', (text: string) => text.slice(0, text.length / 2), GRAPH.nodeCount],
])('%s: is rejected', (_, change, nodeCount) => {
  const text = formatPicture(pictureOfView(''));
  expect(() => parsePicture(change(text), nodeCount)).toThrow();
  expect(change(text) === text).toBe(nodeCount > GRAPH.nodeCount);
});
