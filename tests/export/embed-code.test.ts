import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_EMBED, type EmbedChoice } from '../../src/export/embed-choice.js';
import { embedCodeOf, embedFilesOf, type Embed } from '../../src/export/embed-code.js';
import { PANELS } from '../../src/state/panels.js';
import { readXml, type ReadElement } from './read-xml.js';

const EMBED: Embed = {
  script: 'https://cdn.example/lineage-graph.js',
  frame: 'https://cdn.example/embed.html',
  src: 'https://example.org/llama.json',
  file: 'llama.json',
  json: () => '{"format":1,"nodes":[{"id":"羊","name":"</script>"}],"edges":[]}',
  view: 'domain=law&focus=llama-2',
  drawing: null,
  title: 'The LLaMA family',
  lang: 'en',
  page: 'https://example.org/',
};

const chosen = (change: Partial<EmbedChoice> = {}): EmbedChoice => ({
  ...USUAL_EMBED,
  lang: 'en',
  ...change,
});

/** The tags of a code whose values mean the same in XML and HTML. */
function tagsOf(code: string): readonly ReadElement[] {
  return readXml(`<page>${code}</page>`).children;
}

const tagOf = (change: Partial<EmbedChoice>, embed = EMBED) =>
  tagsOf(embedCodeOf(chosen(change), embed)).find(({ name }) => name === 'lineage-graph')
    ?.attributes;

/** Characters by which a value might escape from its attribute. */
const hostile = fc.string({
  unit: fc.constantFrom('"', "'", '<', '>', '&', '/', '=', ' ', '&quot;', '</script>', 'x', '羊'),
});

describe('embedCodeOf', () => {
  test('a tag is the script and the element, with the view escaped', () => {
    expect(embedCodeOf(chosen(), EMBED)).toBe(
      '<script type="module" src="https://cdn.example/lineage-graph.js"></script>\n' +
        '<lineage-graph src="https://example.org/llama.json" view="domain=law&amp;focus=llama-2" panels="legend detail" lang="en" interaction="activate" loading="lazy" style="display: block; block-size: 560px"></lineage-graph>',
    );
  });

  test('defaults are omitted', () => {
    const choice = { panels: PANELS, lang: 'page', onClick: false, lazy: false } as const;
    expect(Object.keys(tagOf(choice, { ...EMBED, view: '' }) ?? {})).toEqual(['src', 'style']);
  });

  test('contains the choices: panels, theme, language, width and height', () => {
    const choice = {
      panels: [],
      theme: 'dark',
      lang: 'zh',
      widthPx: 640,
      shape: '16 / 9',
    } as const;
    expect(tagOf(choice)).toMatchObject({
      panels: 'none',
      theme: 'dark',
      lang: 'zh',
      style:
        'display: block; inline-size: min(100%, 640px); block-size: auto; min-block-size: 320px; aspect-ratio: 16 / 9',
    });
  });

  test('imports the package by name; files are next to the page, also a graph without a URL', () => {
    expect(embedCodeOf(chosen({ way: 'package' }), EMBED)).toContain(
      "import 'lineage-graph/define';",
    );
    const files = embedCodeOf(chosen({ way: 'files' }), EMBED);
    expect(files).toContain('src="lineage-graph.js"');
    expect(files).toContain('src="llama.json"');
    expect(embedFilesOf(chosen({ way: 'files' }), EMBED)).toEqual([
      'lineage-graph.js',
      'llama.json',
    ]);
    expect(embedFilesOf(chosen(), EMBED)).toEqual([]);
    const homeless = { ...EMBED, src: null };
    expect(tagOf({}, homeless)).toMatchObject({ src: 'llama.json' });
    expect(embedFilesOf(chosen(), homeless)).toEqual(['llama.json']);
  });

  test('a local page is ASCII, contains its graph, and fetches nothing', () => {
    const code = embedCodeOf(chosen({ way: 'disk' }), { ...EMBED, view: 'q=羊驼' });
    expect(code).toMatch(/^[\0-\x7f]*$/);
    expect(code).not.toContain('type="module"');
    expect(tagOf({ way: 'disk' })).not.toHaveProperty('src');
    const [, json = ''] = /\.graph = (.*);\n<\/script>$/s.exec(code) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(JSON.parse(EMBED.json()));
  });

  test('an iframe requests the same view, and has a title', () => {
    const [frame] = tagsOf(embedCodeOf(chosen({ way: 'frame', onClick: false }), EMBED));
    const url = new URL(frame?.attributes['src'] ?? '');
    expect(url.href).toMatch(/^https:\/\/cdn\.example\/embed\.html\?/);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      src: EMBED.src,
      view: EMBED.view,
      panels: 'legend detail',
      lang: 'en',
      interaction: 'direct',
    });
    expect(frame?.attributes).toMatchObject({
      title: 'The LLaMA family',
      width: '100%',
      height: '560',
      loading: 'lazy',
    });
  });

  test('an iframe with an aspect ratio is no wider than its container', () => {
    const choice = chosen({ way: 'frame', widthPx: 800, shape: '4 / 3' });
    const [frame] = tagsOf(embedCodeOf(choice, EMBED));
    expect(frame?.attributes).toMatchObject({
      width: '800',
      style: 'max-width: 100%; aspect-ratio: 4 / 3',
    });
    expect(frame?.attributes).not.toHaveProperty('height');
  });

  test('no value escapes from its attribute', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (src, view, title) => {
        const embed = { ...EMBED, src, view, title };
        const [script, element, ...more] = tagsOf(embedCodeOf(chosen(), embed));
        expect([script?.name, element?.name, more]).toEqual(['script', 'lineage-graph', []]);
        expect(element?.attributes['src'] ?? '').toBe(src);
        expect(element?.attributes['view'] ?? '').toBe(view);
        const [frame, ...others] = tagsOf(embedCodeOf(chosen({ way: 'frame' }), embed));
        expect([frame?.name, others]).toEqual(['iframe', []]);
        expect(frame?.attributes['title'] ?? '').toBe(title);
        const parameters = new URL(frame?.attributes['src'] ?? '').searchParams;
        expect([parameters.get('src'), parameters.get('view') ?? '']).toEqual([src, view]);
      }),
    );
  });
});
