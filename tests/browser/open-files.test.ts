import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importGraph } from '../../src/import/import-graph.js';
import { formatNameOf, IMPORT_FORMATS } from '../../src/import/import-formats.js';
import { LineageGraphElement } from '../../src/index.js';
import { forgetOpened, openedFiles } from '../../src/components/edit/opened-store.js';
import { CopyLinkEvent } from '../../src/components/toolbar/copy-link-event.js';
import { isOpenedHere, markOpenedHere } from '../../src/site/opened-here.js';
import { bindToFiles } from '../../src/site/open-files.js';
import { latinIn } from '../locales/latin-in.js';

/** Names of formats, which are the same in every language. */
const FORMATS = new Set(IMPORT_FORMATS.flatMap((format) => latinIn(formatNameOf(format))));

let element: LineageGraphElement;
let bound: AbortController;
const before = { format: 1, title: 'Before', nodes: [{ id: 'a' }], edges: [] };

beforeEach(async () => {
  element = document.createElement('lineage-graph');
  element.graph = before;
  document.body.append(element);
  // Each test binds the window anew: the element of an earlier test must not respond too.
  bound = new AbortController();
  bindToFiles(element, bound.signal);
  await element.updateComplete;
});

afterEach(async () => {
  bound.abort();
  element.remove();
  markOpenedHere(false);
  await forgetOpened();
  document.querySelector('.import-report')?.remove();
});

const editor = () => element.shadowRoot?.querySelector('lineage-editor') ?? null;
const pressUndo = async () => {
  editor()?.renderRoot.querySelector<HTMLElement>('button[aria-label=Undo]')?.click();
  await element.updateComplete;
};
const report = () => document.querySelector<HTMLElement>('.import-report:not([hidden])');
const expectReport = (text: string) =>
  expect.poll(() => report()?.textContent ?? '').toContain(text);
const buttonNamed = (name: string) =>
  [...(report()?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent.trim() === name,
  );

function transferOf(files: readonly File[], text = ''): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  if (text !== '') transfer.setData('text/plain', text);
  return transfer;
}

function paste(text: string, target: EventTarget = document.body): Event {
  const event = new ClipboardEvent('paste', {
    clipboardData: transferOf([], text),
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  target.dispatchEvent(event);
  return event;
}

describe('bindToFiles', () => {
  test('if the importer cannot be fetched, the reader is informed, and no rejection is unhandled', async () => {
    bound.abort();
    bound = new AbortController();
    const errors: string[] = [];
    const onError = (event: ErrorEvent) => {
      errors.push(event.message);
      event.preventDefault();
    };
    window.addEventListener('error', onError, { signal: bound.signal });
    element.lang = 'zh';
    bindToFiles(element, bound.signal, () => Promise.reject(new TypeError('Failed to fetch')));
    paste('a,b\n1,2\n');
    await expectReport('请检查网络连接后重试');
    expect(errors).toEqual([expect.stringContaining('Failed to fetch')]);
    expect(element.graph?.nodeCount).toBe(1);
  });

  test('a dropped file is shown with a report, and the previous graph can be restored', async () => {
    const csv = new File(['source,target\nore,iron\niron,iron\n'], 'my-ore.csv');
    const drop = new DragEvent('drop', {
      dataTransfer: transferOf([csv]),
      cancelable: true,
      bubbles: true,
    });
    document.body.dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await expectReport('CSV: 2 nodes and 1 edge');
    expect(report()?.textContent).toContain('3:1: “iron” points to itself: dropped');
    expect(element.graph?.nodes.map(({ id }) => id)).toEqual(['ore', 'iron']);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.about')?.textContent).toContain('2 nodes');
    buttonNamed('Back to the previous graph')?.click();
    expect(element.graph?.file.title).toBe('Before');
    expect(report()).toBe(null);
  });

  test('a file that is not a graph is rejected with a position, and the graph stays', async () => {
    paste('digraph {\n  a ->');
    await expectReport('This cannot be opened');
    expect(report()?.querySelector('.reason')?.textContent).toMatch(/^2:\d+: expected DOT/);
    expect(element.graph?.file.title).toBe('Before');
    report()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(report()).toBe(null);
  });

  test('an opened file is shown again after a reload, until the reader goes back or forgets it', async () => {
    const dropped = new DragEvent('drop', {
      dataTransfer: transferOf([new File(['source,target\nore,iron\n'], 'ore.csv')]),
      bubbles: true,
    });
    document.body.dispatchEvent(dropped);
    await expectReport('shown again after a reload');
    // As when the page is loaded again.
    bound.abort();
    bound = new AbortController();
    element.remove();
    document.querySelector('.import-report')?.remove();
    element = document.createElement('lineage-graph');
    element.view = 'layout=timeline';
    bindToFiles(element, bound.signal);
    element.graph = before;
    document.body.append(element);
    await expect.poll(() => element.graph?.nodes.map(({ id }) => id)).toEqual(['ore', 'iron']);
    expect(element.view).toContain('layout=timeline');
    await expectReport('shown again after a reload');
    buttonNamed('Back to the previous graph')?.click();
    expect(element.graph?.file.title).toBe('Before');
    expect(isOpenedHere()).toBe(false);
    element.querySelector<HTMLElement>('button.open-file')?.click();
    await expectReport('Stored in this browser: “ore.csv”.');
    buttonNamed('Show it again')?.click();
    await expect.poll(() => element.graph?.nodeCount).toBe(2);
    await expectReport('CSV: 2 nodes');
    buttonNamed('Back to the previous graph')?.click();
    element.querySelector<HTMLElement>('button.open-file')?.click();
    await expectReport('Stored in this browser');
    buttonNamed('Remove it')?.click();
    await expect.poll(openedFiles).toEqual([]);
  });

  test('while an opened file is shown, a copied link does not claim to contain it', async () => {
    const copy = () =>
      element.shadowRoot?.querySelector('lineage-toolbar')?.dispatchEvent(new CopyLinkEvent());
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    copy();
    expect(report()).toBe(null);
    paste('source,target\nore,iron\n');
    await expectReport('CSV: 2 nodes');
    copy();
    await expectReport('The link does not contain your file');
    paste('source,target\nore,iron\n');
    await expectReport('CSV: 2 nodes');
    buttonNamed('Back to the previous graph')?.click();
    copy();
    expect(report()).toBe(null);
    vi.restoreAllMocks();
  });

  test('a large file is read in a worker: it can be cancelled, and gives the same graph', async () => {
    const rows = Array.from({ length: 60_000 }, (_, n) => `node ${n % 500},node ${n + 1}\n`);
    const text = `source,target\n${rows.join('')}`;
    const dropped = () => {
      const dataTransfer = transferOf([new File([text], 'large.csv')]);
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    };
    const ended = vi.spyOn(Worker.prototype, 'terminate');
    dropped();
    await expectReport('Reading the file');
    expect(report()?.querySelector('h2')?.textContent).toBe('large.csv');
    report()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(report()).toBe(null);
    await expect.poll(() => ended).toHaveBeenCalledTimes(1);
    expect(element.graph?.file.title).toBe('Before');
    dropped();
    await expectReport('CSV: 60001 nodes');
    expect(element.graph?.nodeCount).toBe(60_001);
    const here = importGraph([{ name: 'large.csv', content: text }]);
    expect(element.graph?.edgeCount).toBe(here.report.edgeCount);
    expect(element.graph?.file.edges.at(-1)).toEqual(here.file.edges.at(-1));
    // The search index arrives after the graph, and ends the worker.
    await expect.poll(() => ended).toHaveBeenCalledTimes(2);
    buttonNamed('Back to the previous graph')?.click();
    expect(element.graph?.file.title).toBe('Before');
    ended.mockRestore();
  });

  test('a large file that is not a graph is rejected with a position, and the graph stays', async () => {
    const text = `digraph {\n${'  a -> b;\n'.repeat(150_000)}  a ->`;
    paste(text);
    await expectReport('This cannot be opened');
    expect(report()?.querySelector('.reason')?.textContent).toMatch(/^150002:\d+: expected DOT/);
    expect(element.graph?.file.title).toBe('Before');
  });

  test('text pasted into a field, or of a few words, is ignored', () => {
    const input = document.createElement('input');
    document.body.append(input);
    expect(paste('digraph { a -> b }\n', input).defaultPrevented).toBe(false);
    input.remove();
    expect(paste('just words').defaultPrevented).toBe(false);
  });

  test('uses the language of the page', async () => {
    element.lang = 'zh';
    paste('source,target\na,b\n');
    await expectReport('CSV：2 个节点，1 条边');
    expect(report()?.lang).toBe('zh');
  });

  test.each([
    ['a truncated text', 'digraph {\n  a ->', '此处不是有效的 DOT'],
    ['a text that is not a graph', 'Dear all,\nplease find', '实际为以“Dear all'],
    [
      'a graph that breaks the format',
      '{ "nodes": [{ "id": "a", "domains": 7 }], "edges": [] }',
      '应为列表，实际为 7',
    ],
  ])('in Chinese, %s is refused in Chinese', async (_, text, awaited) => {
    element.lang = 'zh';
    paste(text);
    await expectReport(awaited);
    const reason = report()?.querySelector('[role=alert]')?.textContent ?? '';
    expect(latinIn(reason).filter((word) => !FORMATS.has(word))).toEqual([]);
  });

  test('a hub model is requested only if the page names a hub; then it can be added', async () => {
    const fetchSpy = vi.spyOn(globalThis, 'fetch');
    paste('me/tuned');
    await expectReport('Ask huggingface.co what it was derived from?');
    expect(fetchSpy).not.toHaveBeenCalled();
    element.setAttribute('hub', 'https://hub.example');
    fetchSpy.mockImplementation((url) => {
      const isTuned = (url instanceof Request ? url.url : url.toString()).includes(
        '/api/models/me/tuned',
      );
      const body = {
        id: 'me/tuned',
        baseModels: { relation: 'finetune', models: [{ id: 'a/base' }] },
      };
      return Promise.resolve(isTuned ? Response.json(body) : new Response('', { status: 401 }));
    });
    paste('https://huggingface.co/me/tuned');
    await expectReport('Not in this graph yet.');
    expect(report()?.querySelector('.claims')?.textContent.replace(/\s+/g, ' ')).toContain(
      'a/base new → tuned new',
    );
    expect(report()?.querySelector('.claims em')?.textContent).toBe('Inferred');
    expect(element.graph?.nodes).toHaveLength(1);
    buttonNamed('Add to the graph')?.click();
    await expect
      .poll(() => element.graph?.nodes.map(({ id }) => id))
      .toEqual(['a', 'me/tuned', 'a/base']);
    await expect.poll(() => element.selected).toBe('me/tuned');
    // It counts as a change.
    expect(element.editable).toBe(true);
    expect(editor()?.renderRoot.querySelector('.changes')?.textContent).toContain('(3)');
    await pressUndo();
    expect(element.graph?.nodes.map(({ id }) => id)).toEqual(['a']);
    fetchSpy.mockRestore();
  });

  test('a hub model is added as a variant of a model found by search, on top of changes made meanwhile', async () => {
    const fetchSpy = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() => Promise.resolve(Response.json({ id: 'me/tuned' })));
    element.hub = 'https://hub.example';
    element.editable = true;
    paste('hf:me/tuned');
    await expectReport('Not in this graph yet.');
    const [, variant] = report()?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
    variant?.click();
    await expectReport('Choose a model of this graph first.');
    expect(buttonNamed('Add to the graph')?.disabled).toBe(true);
    await element.edit({ ...before, format: 1, nodes: [{ id: 'a' }, { id: 'b' }] });
    const search = report()?.querySelector<HTMLInputElement>('input[type=search]');
    search?.focus();
    if (search) search.value = 'b';
    search?.dispatchEvent(new InputEvent('input'));
    await expectReport('me/tuned becomes a variant of “b”.');
    expect(document.activeElement).toBe(search);
    buttonNamed('Add to the graph')?.click();
    await expect.poll(() => element.selected).toBe('b');
    expect(element.graph?.nodes).toEqual([
      { id: 'a' },
      { id: 'b', variants: [{ huggingface: 'me/tuned' }] },
    ]);
    // Cached after the first request.
    expect(fetchSpy).toHaveBeenCalledTimes(1);
    fetchSpy.mockRestore();
  });

  test('a reader who can neither drop nor paste can type what to open', async () => {
    element.querySelector<HTMLElement>('.open-file')?.click();
    await expectReport('Choose files…');
    const text = report()?.querySelector('textarea');
    if (text) text.value = 'source,target\nore,iron\n';
    buttonNamed('Show')?.click();
    await expectReport('CSV: 2 nodes and 1 edge');
    expect(element.graph?.nodeCount).toBe(2);
  });

  test('an imported graph keeps neither the selection nor the drafts of the previous file', async () => {
    element.remove();
    element = document.createElement('lineage-graph');
    element.src = `data:application/json,${encodeURIComponent(JSON.stringify(before))}`;
    element.editable = true;
    document.body.append(element);
    bound.abort();
    bound = new AbortController();
    bindToFiles(element, bound.signal);
    await expect.poll(() => editor()?.src ?? '').toContain('data:');
    element.selected = 'a';
    const fromFile = element.graph;
    paste('source,target\nore,iron\n');
    await expectReport('CSV: 2 nodes and 1 edge');
    await element.updateComplete;
    expect([element.selected, editor()?.src]).toEqual([null, null]);
    buttonNamed('Back to the previous graph')?.click();
    await element.updateComplete;
    expect(element.graph).toBe(fromFile);
    expect(editor()?.src).toContain('data:');
  });
});
