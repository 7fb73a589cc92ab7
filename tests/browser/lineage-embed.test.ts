import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../src/define.js';
import '../../src/components/embed/lineage-embed.js';
import type { EmbedSubject } from '../../src/components/embed/embed-subject.js';
import type { LineageEmbed } from '../../src/components/embed/lineage-embed.js';
import { formatGraph } from '../../src/domain/format/format-graph.js';
import { digestOf } from '../../src/export/opening/digest.js';
import type { OpeningIndex } from '../../src/export/opening/draw-pictures.js';
import { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { axeProblemsOf, testElementContract } from './element-contract.js';
import { find } from './stand-in.js';

const graph = graphOf('llama > alpaca > medalpaca; llama > vicuna', {
  alpaca: { name: 'Alpaca 羊驼' },
});
const SUBJECT: EmbedSubject = {
  graph,
  view: { ...OPENING_VIEW, layout: 'timeline' },
  src: 'https://example.org/data/llama.json',
  page: 'https://example.org/graph/',
  lang: 'en',
};

testElementContract('lineage-embed', () => undefined);

describe('<lineage-embed>', () => {
  let element: LineageEmbed;
  const saved: File[] = [];

  const labelled = (name: string): HTMLElement => {
    const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
    const label = labels.find((candidate) => candidate.textContent.trim().startsWith(name));
    const field = label?.querySelector<HTMLElement>('input, select');
    if (!field) throw new Error(`expected a field ${name}`);
    return field;
  };
  const choose = async (name: string) => {
    labelled(name).click();
    await element.updateComplete;
  };
  const select = async (name: string, value: string) => {
    const field = labelled(name) as HTMLSelectElement;
    field.value = value;
    field.dispatchEvent(new Event('change'));
    await element.updateComplete;
  };
  const type = async (name: string, text: string) => {
    const field = labelled(name) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await element.updateComplete;
  };
  const press = (name: string) => {
    const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    buttons.find((button) => button.textContent.trim() === name)?.click();
  };
  const code = () => find(element, 'pre').textContent;
  const outcome = () => find(element, '.outcome').textContent;
  const preview = (): LineageGraphElement => {
    const found = find(element, 'lineage-graph');
    if (found instanceof LineageGraphElement) return found;
    throw new Error('expected a graph, got another element');
  };

  beforeEach(async () => {
    saved.length = 0;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      saved.push(file as File);
      return 'blob:test';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    element = document.createElement('lineage-embed');
    document.body.append(element);
    await element.show(SUBJECT);
  });
  afterEach(() => {
    element.remove();
    vi.restoreAllMocks();
  });

  test('opens with the focus on the chosen way; nothing requests the focus before', () => {
    const focused = element.shadowRoot?.activeElement;
    expect(focused).toBe(element.shadowRoot?.querySelector('[name="way"]:checked'));
    expect(focused).not.toBeNull();
    expect(element.shadowRoot?.querySelector('[autofocus]')).toBeNull();
  });

  test('shows the view, and the code that shows it', async () => {
    await expect.poll(() => preview().picture?.scene.memberCount).toBe(4);
    expect(preview().view).toBe('layout=timeline');
    expect(code()).toContain('src="https://example.org/data/llama.json" view="layout=timeline"');
  });

  test('preview and code follow the choices', async () => {
    await choose('Picture only');
    await choose('move the picture');
    await select('Language', 'zh');
    await select('Colours', 'dark');
    await type('Width', '480');
    await select('Shape', '16 / 9');
    expect(preview()).toMatchObject({
      panels: 'none',
      interaction: 'direct',
      lang: 'zh',
      theme: 'dark',
      clientWidth: 480,
    });
    expect(code()).toContain(
      'panels="none" lang="zh" theme="dark" loading="lazy" style="display: block; inline-size: min(100%, 480px); block-size: auto; min-block-size: 320px; aspect-ratio: 16 / 9"',
    );
  });

  test('panels are chosen one by one', async () => {
    await choose('Timeline');
    await choose('Legend');
    expect(preview().panels).toBe('detail timeline');
    expect(code()).toContain('panels="detail timeline"');
    await choose('Everything');
    expect(code()).not.toContain('panels');
  });

  test('an impossible length is reported, and changes nothing', async () => {
    await type('Heightpx', '5');
    expect(find(element, '#wrong').textContent.trim()).toBe('A whole number from 200 to 4,000.');
    expect(labelled('Heightpx').getAttribute('aria-invalid')).toBe('true');
    expect(code()).toContain('block-size: 560px');
    await type('Heightpx', '400');
    expect(find(element, '#wrong').textContent.trim()).toBe('');
    expect(code()).toContain('block-size: 400px');
  });

  test('fits the width of a phone', async () => {
    await choose('On a phone');
    expect(preview().clientWidth).toBe(360);
  });

  test('interaction with the preview changes the code, and fires no events on the page', async () => {
    const listener = vi.fn();
    for (const name of ['lineage-view', 'lineage-select', 'lineage-load'])
      document.body.addEventListener(name, listener);
    await expect.poll(() => preview().picture).not.toBeNull();
    await choose('move the picture');
    const canvas = find(preview(), 'lineage-canvas');
    canvas.focus();
    await userEvent.keyboard('{Home}{Enter}');
    await expect.poll(() => preview().selected).toBe('llama');
    await expect.poll(code).toContain('view="select=llama&amp;layout=timeline"');
    expect(listener).not.toHaveBeenCalled();
    for (const name of ['lineage-view', 'lineage-select', 'lineage-load'])
      document.body.removeEventListener(name, listener);
  });

  test('copies what it shows, and reports a refusal of the browser', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    press('Copy');
    await expect.poll(outcome).toBe('Copied');
    expect(write).toHaveBeenCalledWith(code());
    write.mockRejectedValue(new Error('denied'));
    press('Copy');
    await expect.poll(outcome).toContain('copy it by hand');
  });

  test('downloads a page with the code, except for a bundler', async () => {
    press('Download as a page');
    await element.updateComplete;
    expect(outcome()).toMatch(/^Saved .*\.html$/);
    const page = await saved[0]?.text();
    expect(page).toContain(code());
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    await choose('npm package');
    expect(code()).toContain("import 'lineage-graph/define';");
    expect(find(element, '.actions').textContent).not.toContain('Download');
  });

  test('a local page is self-contained ASCII, and names the file next to it', async () => {
    await choose('Local page');
    expect(code()).toMatch(/^[\0-\x7f]*$/);
    expect(code()).toContain('Alpaca \\u7f8a\\u9a7c');
    expect(find(element, '.beside').textContent).toContain('lineage-graph.classic.js');
    expect(find(element, '.choices').textContent).not.toContain('Load only');
  });

  test('a graph without a URL is saved as a file next to the page', async () => {
    await element.show({ ...SUBJECT, src: null });
    await element.updateComplete;
    const name = find(element, '.beside button').textContent;
    expect(name).toMatch(/\.json$/);
    expect(code()).toContain(`src="${name}"`);
    find(element, '.beside button').click();
    expect(JSON.parse((await saved[0]?.text()) ?? '')).toMatchObject({ format: 1 });
  });

  test('with the drawing, the code contains the rendered view of the file at `src`, and the command that renders it again', async () => {
    const text = formatGraph(graph.file);
    const fetched = vi
      .spyOn(window, 'fetch')
      .mockImplementation(() => Promise.resolve(new Response(text)));
    await choose('Include the drawing');
    await expect.poll(code).toContain('<div slot="opening" class="lineage-drawing"');
    expect(fetched).toHaveBeenCalledWith(SUBJECT.src);
    const [, json = ''] = /<script type="application\/json">(.*)<\/script>/.exec(code()) ?? [];
    const index = JSON.parse(json) as OpeningIndex;
    expect(index).toMatchObject({ view: 'layout=timeline', graph: await digestOf(text) });
    expect(Object.keys(index.pictures)).toEqual(['wide', 'narrow']);
    expect(code()).toContain('href="https://example.org/graph/#select=llama"');
    expect(find(element, 'pre:last-of-type').textContent).toBe(
      'npx lineage-graph render llama.json --content --view "layout=timeline" --panels "legend detail" --width 720 --height 560 --lang en --links https://example.org/graph/ -o drawing.html',
    );
    await choose('Iframe');
    expect(code()).toMatch(/^<iframe /);
  });

  test('reports that the file for a drawing cannot be fetched', async () => {
    vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    const reported = vi.spyOn(window, 'reportError').mockReturnValue();
    await choose('Include the drawing');
    await expect.poll(outcome).toContain('could not be read again');
    expect(reported).toHaveBeenCalledOnce();
  });

  test('a frame cannot have the language of the page around it', async () => {
    await select('Language', 'page');
    expect(code()).not.toContain('lang=');
    await choose('Iframe');
    expect(code()).toMatch(/^<iframe src="[^"]*embed\.html\?src=[^"]*lang=en"/);
  });

  test('Escape closes it without reaching the page', async () => {
    const listener = vi.fn();
    document.body.addEventListener('keydown', listener);
    labelled('Script tag').focus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => element.dialog?.open).toBe(false);
    expect(listener).not.toHaveBeenCalled();
    await expect.poll(() => element.shadowRoot?.querySelector('lineage-graph')).toBeNull();
    document.body.removeEventListener('keydown', listener);
  });

  test.each(['en', 'zh'])('axe finds nothing wrong in it, in %s', async (lang) => {
    element.lang = lang;
    await element.show({ ...SUBJECT, lang });
    await expect.poll(() => preview().picture).not.toBeNull();
    expect(await axeProblemsOf(element)).toEqual([]);
  });
});
