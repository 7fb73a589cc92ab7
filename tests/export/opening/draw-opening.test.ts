import { describe, expect, test } from 'vitest';
import { themeFont, themePalette } from '../../../src/cli/render/theme-palette.js';
import { digestOf } from '../../../src/export/opening/digest.js';
import { drawOpening } from '../../../src/export/opening/draw-opening.js';
import type { OpeningIndex } from '../../../src/export/opening/draw-pictures.js';
import { openingList } from '../../../src/export/opening/opening-list.js';
import { parsePicture } from '../../../src/export/opening/stored-picture.js';
import { PROGRAM_VERSION } from '../../../src/export/opening/program-version.js';
import { parseView } from '../../../src/state/view-string.js';
import pkg from '../../../package.json' with { type: 'json' };
import { graphOf } from '../../graph-of.js';
import { HOSTILE_NAMES } from '../hostile-names.js';

const GRAPH = graphOf('llama > alpaca > vicuna; llama > goat');
const SIZES = [
  { name: 'small', width: 300, height: 400 },
  { name: 'large', width: 900, height: 500 },
];

const draw = (graph = GRAPH, hrefOf: ((size: string, lang: string) => string) | null = null) =>
  drawOpening({
    graph,
    text: 'text of the file',
    view: '',
    langs: ['en', 'zh'],
    sizes: SIZES,
    palette: themePalette('page', themeFont()),
    measureText: (text, px) => text.length * px * 0.6,
    hrefOf,
  });

const indexIn = (markup: string) =>
  JSON.parse(
    /<script type="application\/json">(.*)<\/script>/.exec(markup)?.[1] ?? '',
  ) as OpeningIndex;

describe('drawOpening', () => {
  test('each size has a drawing, each model a link, each text its length', async () => {
    const { markup, drawn } = await draw();
    for (const { name } of SIZES) expect(markup).toContain(`<svg data-size="${name}"`);
    const hrefs = [...markup.matchAll(/<a href="#([^"]*)"/g)].map(([, href = '']) => href);
    const ids = hrefs.map((href) => parseView(href, GRAPH).view.select);
    expect(ids).toContainEqual({ kind: 'node', id: 'alpaca' });
    expect(drawn['large']).toEqual(['llama', 'alpaca', 'goat', 'vicuna']);
    const texts = markup.match(/<text [^>]*>/g) ?? [];
    expect(texts.length).toBeGreaterThan(6);
    expect(texts.filter((text) => !/ textLength="\d/.test(text))).toEqual([]);
  });

  test('each bundle links to an entry of the list', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `llama > m${i}`).join('; ');
    const graph = graphOf(`${many}; m1 > deep`);
    const { markup, bundleLinks } = await draw(graph);
    const list = openingList(graph, ['en', 'zh'], undefined, bundleLinks);
    const bundles = [...markup.matchAll(/<a href="#([^"]*open=[^"]*)"/g)].map(([, to]) => to);
    expect(bundles.length).toBeGreaterThan(0);
    for (const bundle of bundles) expect(list).toContain(`<a id="${bundle}"></a>`);
  });

  test('works under a policy that allows no inline styles', async () => {
    const { markup } = await draw();
    expect(markup).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/);
  });

  test('colours are those of the page, in light and dark', async () => {
    const { markup } = await draw();
    expect(markup).toContain('fill="var(--lineage-ink,light-dark(#1d232b,#eceae4))"');
  });

  test('its pictures record the version of the program and the file, in the page or next to it', async () => {
    const inside = indexIn((await draw()).markup);
    expect(inside.version).toBe(PROGRAM_VERSION);
    expect(inside.graph).toBe(await digestOf('text of the file'));
    const { markup, files } = await draw(GRAPH, (size, lang) => `opening/${size}.${lang}.json`);
    const beside = indexIn(markup);
    for (const { name } of SIZES) {
      for (const lang of ['en', 'zh']) {
        const [here, there] = [inside.pictures[name]?.[lang], beside.pictures[name]?.[lang]];
        if (!here || !('text' in here) || !there || !('href' in there)) throw new Error(name);
        expect(files.get(there.href)).toBe(here.text);
        expect(await digestOf(here.text)).toBe(there.digest);
        expect(parsePicture(here.text, GRAPH.nodeCount).lang).toBe(lang);
      }
    }
  });

  test('names are text', async () => {
    const names = Object.fromEntries(HOSTILE_NAMES.map((name, i) => [`m${i}`, { name }]));
    const graph = graphOf(Object.keys(names).join('; '), names);
    const page = `${(await draw(graph)).markup}${openingList(graph, ['en', 'zh'])}`;
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<(?:img|iframe|b [^>]|foreignObject)/i);
  });
});

test('openingList: every model has the anchor that its card links to, with its parents', () => {
  const list = openingList(GRAPH, ['en', 'zh']);
  expect(list).toContain('<li id="select=llama"><b>llama</b></li>');
  expect(list).toContain(
    '<li id="select=alpaca"><b>alpaca</b> ← <a href="#select=llama">llama</a></li>',
  );
  expect(list).toMatch(/<span lang="zh" data-lang="zh">全部 4 项列表<\/span>/);
  expect(list).toContain('<noscript>');
});

test('openingList: the children of a model are consecutive, the first at the anchor of their bundle', () => {
  const graph = graphOf('a > b > c; a > d; b > e; x > b; a -data> f');
  const leads = [
    { address: 'open=a', nodes: { parent: 0, method: null } },
    { address: 'open=b', nodes: { parent: 1, method: null } },
    { address: 'focus=e', nodes: { node: graph.numberOf('e') ?? -1 } },
  ];
  const list = openingList(graph, ['en'], undefined, leads);
  const ids = [...list.matchAll(/<li id="select=(\w)">/g)].map(([, id]) => id);
  expect(ids.join('')).toBe('axbdfce');
  expect(list).toContain('<li id="select=b"><a id="open=a"></a><b>b</b>');
  expect(list).toContain('<li id="select=c"><a id="open=b"></a><b>c</b>');
  expect(list).toContain('<li id="select=e"><a id="focus=e"></a><b>e</b>');
});

test('pictures have the version of the package', () => {
  expect(PROGRAM_VERSION).toBe(pkg.version);
});
