import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { plainPaletteOf } from '../../src/export/plain-palette.js';
import { plainLineOf } from '../../src/export/plain-line.js';
import { toSvg, type SvgPicture } from '../../src/export/to-svg.js';
import { OPACITY } from '../../src/scene/style/encoding.js';
import type { ShapingView } from '../../src/scene/scene-of.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { fileOf, graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';
import { graphNamed, HOSTILE_NAMES, hostileGraphs } from './hostile-names.js';
import { LIGHT_PALETTE } from './light-palette.js';
import { pictureIn } from './picture-in.js';
import { allOf, readXml, type ReadElement } from './read-xml.js';

interface Wish {
  readonly view?: Partial<ShapingView>;
  readonly lang?: string;
  readonly title?: string;
  /** The id of the selected model. */
  readonly select?: string;
}

function pictureOf(graph: LineageGraph, wish: Wish = {}): SvgPicture {
  const { lang = 'en', title = 'A family', select } = wish;
  const area = areaOf(900, 600, { lang });
  const selection = select === undefined ? null : ({ kind: 'node', id: select } as const);
  const picture = pictureIn(area, graph, { ...wish.view, select: selection });
  return { graph, picture, palette: LIGHT_PALETTE, measureText: area.measureText, title };
}

function svgOf(graph: LineageGraph, wish: Wish = {}): ReadElement {
  return readXml(toSvg(pictureOf(graph, wish)));
}

function textsOf(svg: ReadElement): readonly string[] {
  return allOf(svg, 'text').map(({ text }) => text);
}

/** The group of the card with this name. */
function cardOf(svg: ReadElement, name: string): ReadElement {
  const card = allOf(svg, 'g').find(({ children }) =>
    children.some((child) => child.name === 'title' && child.text === name),
  );
  if (!card) throw new Error(`expected a card named ${name}`);
  return card;
}

describe('toSvg', () => {
  test('a right-to-left name keeps its direction, and stays on its side of the card', () => {
    const names = { he: 'מודל שפה עברי 7B', en: 'Llama 7B' };
    const svg = svgOf(graphOf('en > he', { en: { name: names.en }, he: { name: names.he } }));
    const attributesOf = (name: string) =>
      allOf(svg, 'text').find(({ text }) => text === name)?.attributes ?? {};
    expect(attributesOf(names.he)).toMatchObject({ direction: 'rtl', 'text-anchor': 'end' });
    expect(attributesOf(names.en)).not.toHaveProperty('direction');
    expect(attributesOf(names.en)).not.toHaveProperty('text-anchor');
    expect(attributesOf(names.he)['x']).toBe(attributesOf(names.en)['x']);
  });

  test('has a title, a description, its languages and every name as text', () => {
    const svg = svgOf(graphOf('llama > alpaca > vicuna'), { title: 'What LLaMA became' });
    expect(svg.children.slice(0, 2).map(({ name, text }) => [name, text])).toEqual([
      ['title', 'What LLaMA became'],
      ['desc', expect.stringContaining('Models shown: 3')],
    ]);
    expect(svg.attributes).toMatchObject({ lang: 'en', 'xml:lang': 'en' });
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['What LLaMA became', 'llama', 'alpaca', 'vicuna']),
    );
  });

  test('is self-contained: only attributes, no style, script, image or variable', () => {
    const document = toSvg(pictureOf(graphOf('a > b [peft]; b > c', { c: { domains: ['law'] } })));
    const names = new Set<string>();
    const visit = ({ name, attributes, children }: ReadElement): void => {
      names.add(name);
      for (const key of ['style', 'class', 'id']) expect(attributes).not.toHaveProperty(key);
      children.forEach(visit);
    };
    visit(readXml(document));
    const known = ['circle', 'desc', 'g', 'line', 'path', 'rect', 'svg', 'text', 'title', 'tspan'];
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
    expect(document).not.toMatch(/var\(|light-dark|url\(|currentColor|rgb\(/);
  });

  test('contains the whole picture', () => {
    const picture = pictureOf(graphOf('a > b; a > c; a > d; b > e; c > f'));
    const { attributes } = readXml(toSvg(picture));
    expect(Number(attributes['width'])).toBeGreaterThan(picture.picture.width);
    expect(Number(attributes['height'])).toBeGreaterThan(picture.picture.height);
    expect(attributes['viewBox']).toBe(`0 0 ${attributes['width']} ${attributes['height']}`);
  });

  test('draws a line in the colour of its main method from card to card', () => {
    const picture = pictureOf(graphOf('a > b [peft]'));
    const [line] = allOf(readXml(toSvg(picture)), 'path');
    const route = picture.picture.segments[0]?.points ?? [];
    expect(line?.attributes).toMatchObject({ stroke: '#0002c8', 'stroke-dasharray': '6 4' });
    const numbers = line?.attributes['d']?.match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect(numbers.slice(0, 2)).toEqual([...route.slice(0, 2)].map((n) => Math.round(n * 10) / 10));
    expect(numbers.slice(-2)).toEqual([...route.slice(-2)].map((n) => Math.round(n * 10) / 10));
  });

  test('dashes continue from one segment of a line to the next', () => {
    const { picture, ...rest } = pictureOf(graphOf('a > b [peft]; a > c [peft]; a > d [peft]'));
    const paths = allOf(readXml(toSvg({ picture, ...rest })), 'path');
    const offsets = paths.flatMap(({ attributes }) => Number(attributes['stroke-dashoffset'] ?? 0));
    const starts = picture.segments.map(({ start }) => Math.round(start * 10) / 10);
    expect(starts.filter((start) => start > 0).length).toBeGreaterThan(0);
    expect(offsets.filter((offset) => offset > 0).sort()).toEqual(
      starts.filter((start) => start > 0).sort(),
    );
  });

  test('emphasizes the lineage of the selection', () => {
    const svg = svgOf(graphOf('a > b > c; a > d'), { select: 'b' });
    const opacities = ['a', 'b', 'c', 'd'].map((name) => cardOf(svg, name).attributes['opacity']);
    expect(opacities).toEqual([undefined, undefined, undefined, String(OPACITY.dimmedCard)]);
    const [body] = allOf(cardOf(svg, 'b'), 'rect');
    expect(body?.attributes).toMatchObject({ stroke: '#c80006', 'stroke-width': '2.5' });
  });

  test('marks nodes that the filter only keeps as context', () => {
    const words = { domain: ['law'] };
    const svg = svgOf(graphOf('a > b', { b: { domains: ['law'] } }), {
      view: { filter: { ...NO_FILTER, words } },
    });
    const [ghost, match] = ['a', 'b'].map((name) => allOf(cardOf(svg, name), 'rect')[0]);
    expect(ghost?.attributes).toHaveProperty('stroke-dasharray');
    expect(match?.attributes).not.toHaveProperty('stroke-dasharray');
    expect(textsOf(svg)).toContain('kept for context');
  });

  test('is well-formed for any names, and no name becomes markup', () => {
    fc.assert(
      fc.property(hostileGraphs(), fc.constantFrom('en', 'zh'), (graph, lang) => {
        const title = graph.nameOf(0);
        const svg = svgOf(graph, { title, lang });
        expect(allOf(svg, 'script')).toEqual([]);
        expect(svg.children[0]?.name).toBe('title');
      }),
      { numRuns: 40 },
    );
  });

  test('has every hostile name in full in the title of its card', () => {
    const svg = svgOf(graphNamed(HOSTILE_NAMES));
    const titles = new Set(allOf(svg, 'title').map(({ text }) => text));
    const drawn = HOSTILE_NAMES.map(plainLineOf);
    expect(drawn.filter((name) => titles.has(name)).length).toBeGreaterThan(5);
    for (const title of [...titles].slice(1)) expect(drawn).toContain(title);
  });
});

describe('the legend of toSvg', () => {
  const PLAIN = ['Line', 'not stated'];

  /** The content between the picture and the sources. */
  function legendOf(graph: LineageGraph, wish: Wish = {}): readonly string[] {
    const texts = textsOf(svgOf(graph, wish));
    const starts = ['Main method', 'Line', '主要方法', '线条'].map((word) => texts.indexOf(word));
    return texts.slice(Math.min(...starts.filter((start) => start !== -1)));
  }

  test('explains only what occurs in the picture', () => {
    expect(legendOf(graphOf('a > b'))).toEqual(PLAIN);
    expect(legendOf(graphOf('a > b [instruction-tuning, peft]; a -data> c'))).toEqual([
      'Main method',
      'Instruction tuning',
      'Line',
      'few parameters',
      'data only',
    ]);
  });

  test('lists the methods that the file adds, in its order, each with its own colour', () => {
    const drawn = fileOf('a > b [pressing]; a > c [grafting]');
    const methods = [{ id: 'grafting', label: { en: 'Grafting', zh: '嫁接' } }, { id: 'pressing' }];
    const { graph } = parseGraph({ ...drawn, vocabulary: { methods } });
    expect(legendOf(graph)).toEqual(['Main method', 'Grafting', 'pressing', ...PLAIN]);
    const svg = toSvg(pictureOf(graph));
    const { methods: colours } = plainPaletteOf(LIGHT_PALETTE);
    expect(svg).toContain(colours['tint-0']);
    expect(svg).toContain(colours['tint-1']);
  });

  test('lists methods without their own colour together', () => {
    const legend = legendOf(graphOf('a > b [grafting]; a > c [pressing]'));
    expect(legend).toEqual(['Main method', 'Another method', ...PLAIN]);
  });

  test('lists the icons on the cards, those of the same shape together', () => {
    const graph = graphOf('a > b', {
      a: { domains: ['bilingual', 'general'] },
      b: { domains: ['translation', 'law'], modalities: ['text', 'image'] },
    });
    expect(legendOf(graph)).toEqual([
      ...PLAIN,
      'Icon',
      'Law',
      'Bilingual / Translation',
      'image input',
    ]);
  });

  test('explains bundles where there are some', () => {
    const many = Array.from({ length: 60 }, (_, i) => `a > m${i} [peft]`).join('; ');
    const legend = legendOf(graphOf(many));
    expect(legend).toEqual(expect.arrayContaining(['PEFT', 'Card', 'collapsed']));
  });

  test('is in the language of the picture', () => {
    const legend = legendOf(graphOf('a > b [peft]'), { lang: 'zh' });
    expect(legend).toEqual(['主要方法', '参数高效微调', '线条', '训练少量参数']);
  });
});

describe('the sources of toSvg', () => {
  const source = (url: string) => ({ sources: [{ url }] });

  test('list each document once, with the model it is about', () => {
    const graph = graphOf('a > b', {
      a: source('https://github.com/x/y#L1'),
      b: { sources: [{ url: 'https://github.com/x/y#L2' }, { url: 'https://www.b.org/' }] },
    });
    const texts = textsOf(svgOf(graph));
    expect(texts.slice(texts.indexOf('Sources') + 1)).toEqual([
      'a: github.com/x/y#L1',
      'b: b.org/',
    ]);
  });

  test('are links only with safe URLs', () => {
    const graph = graphOf('a > b', {
      a: source('javascript:alert(1)'),
      b: source('https://b.org/"onclick="'),
    });
    const svg = svgOf(graph);
    expect(allOf(svg, 'a').map(({ attributes }) => attributes)).toEqual([
      { href: 'https://b.org/%22onclick=%22' },
    ]);
    expect(textsOf(svg)).toContain('a: javascript:alert(1)');
  });

  test('are counted if there are too many to list, and every model has one', () => {
    const many = Array.from({ length: 80 }, (_, i) => ({ url: `https://a.org/${i}` }));
    const graph = graphOf('a > b', { a: { sources: many }, b: source('https://b.org/') });
    const texts = textsOf(svgOf(graph));
    expect(texts.at(-1)).toBe('and 21 more in the JSON');
    expect(texts).toContain('b: b.org/');
  });

  test('are omitted if there are none', () => {
    expect(textsOf(svgOf(graphOf('a > b')))).not.toContain('Sources');
  });
});
