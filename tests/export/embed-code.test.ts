import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embedCodeOf, type Embed } from '../../src/export/embed-code.js';
import { readXml, type ReadElement } from './read-xml.js';

const EMBED: Embed = {
  script: 'https://cdn.example/lineage-graph.js',
  frame: 'https://cdn.example/embed.html',
  src: 'https://example.org/llama.json',
  view: 'domain=law&focus=llama-2',
  lang: 'en',
  title: 'The LLaMA family',
};

/** The tags of a code whose values hold nothing that XML reads otherwise than HTML. */
function tagsOf(code: string): readonly ReadElement[] {
  return readXml(`<page>${code}</page>`).children;
}

/** What a value must not be able to leave its attribute by. */
const hostile = fc.string({
  unit: fc.constantFrom('"', "'", '<', '>', '&', '/', '=', ' ', '&quot;', '</script>', 'x', '羊'),
});

describe('embedCodeOf', () => {
  test('a tag is the script and the element, with the view escaped', () => {
    expect(embedCodeOf('tag', EMBED)).toBe(
      '<script type="module" src="https://cdn.example/lineage-graph.js"></script>\n' +
        '<lineage-graph src="https://example.org/llama.json" view="domain=law&amp;focus=llama-2" lang="en"></lineage-graph>',
    );
  });

  test('a tag does not mention a view in which nothing was chosen', () => {
    expect(embedCodeOf('tag', { ...EMBED, view: '' })).not.toContain('view');
  });

  test('an iframe asks its page for the same file and view, and has a title', () => {
    const [frame] = tagsOf(embedCodeOf('iframe', EMBED));
    const url = new URL(frame?.attributes['src'] ?? '');
    expect(url.href).toMatch(/^https:\/\/cdn\.example\/embed\.html\?/);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      src: EMBED.src,
      view: EMBED.view,
      lang: 'en',
    });
    expect(frame?.attributes).toMatchObject({ title: 'The LLaMA family', loading: 'lazy' });
  });

  test('no value leaves its attribute', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (src, view, title) => {
        const embed = { ...EMBED, src, view, title };
        const [script, element, ...more] = tagsOf(embedCodeOf('tag', embed));
        expect([script?.name, element?.name, more]).toEqual(['script', 'lineage-graph', []]);
        expect(element?.attributes['src'] ?? '').toBe(src);
        expect(element?.attributes['view'] ?? '').toBe(view);
        const [frame, ...others] = tagsOf(embedCodeOf('iframe', embed));
        expect([frame?.name, others]).toEqual(['iframe', []]);
        expect(frame?.attributes['title'] ?? '').toBe(title);
        const asked = new URL(frame?.attributes['src'] ?? '').searchParams;
        expect([asked.get('src'), asked.get('view') ?? '']).toEqual([src, view]);
      }),
    );
  });
});
