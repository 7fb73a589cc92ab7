import { clear, createStore, get, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LineageEditor } from '../../src/components/edit/lineage-editor.js';
import type { LineageEditEvent, LineageGraphElement } from '../../src/index.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { fileOf, graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract } from './element-contract.js';

const drafts = createStore('lineage-graph', 'drafts');
const FILE = {
  ...fileOf('llama > alpaca > vicuna [peft]', {
    alpaca: { name: 'Alpaca', license: 'CC', sources: [{ url: 'https://example.org/a' }] },
  }),
  'x-own': [1],
};

/** A draft may be written after its test has ended, so each test has a separate graph, and thus a separate draft. */
let title = '';
let testCount = 0;
const draftKey = () => `${location.pathname} ${title}`;

let element: LineageGraphElement;

async function shown(lang = 'en', view = '', more: object = {}): Promise<void> {
  element = document.createElement('lineage-graph');
  element.editable = true;
  element.lang = lang;
  element.graph = { ...FILE, title, ...more };
  element.view = view;
  element.style.blockSize = '800px';
  document.body.append(element);
  await expect.poll(() => editor()?.renderRoot.querySelector('.bar')).toBeTruthy();
}

const editor = () => element.shadowRoot?.querySelector('lineage-editor') as LineageEditor | null;
const inEditor = (selector: string) =>
  editor()?.renderRoot.querySelector<HTMLElement>(selector) ?? null;
const field = (name: string) =>
  editor()?.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? null;
const textOf = (selector: string) =>
  inEditor(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const idsNow = () => element.graph?.nodes.map(({ id }) => id);

async function press(name: string, root: ParentNode | null | undefined = editor()?.renderRoot) {
  const isIt = (button: HTMLElement) => button.textContent.trim() === name || button.title === name;
  const button = [...(root?.querySelectorAll('button') ?? [])].find(isIt);
  expect(button, name).toBeDefined();
  button?.click();
  await drawn();
}

async function drawn(): Promise<void> {
  await element.updateComplete;
  await editor()?.updateComplete;
  await settled(element);
}

async function type(name: string, text: string): Promise<void> {
  const typed = field(name);
  expect(typed, name).not.toBe(null);
  if (!typed) return;
  typed.value = text;
  typed.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  typed.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
}

const actions = () =>
  element.shadowRoot?.querySelector('lineage-edit-actions')?.shadowRoot as ParentNode | null;

async function apply(): Promise<void> {
  await press('Apply');
}

async function addNode(name: string): Promise<void> {
  await press('Add a model');
  await type('name en', name);
  await apply();
}

/** Fires the event that asks the page before it is left. */
function leave(): Event {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event;
}

/** A file handle as in browsers that can write files. */
function fileOnDisk(name: string) {
  const disk = { text: '' };
  const written: string[] = [];
  const handle = {
    name,
    getFile: () => Promise.resolve({ text: () => Promise.resolve(disk.text) }),
    createWritable: () => {
      let next = '';
      return Promise.resolve({
        write: (text: string) => {
          next = text;
          return Promise.resolve();
        },
        close: () => {
          written.push(next);
          disk.text = next;
          return Promise.resolve();
        },
      });
    },
  };
  return { handle, disk, written };
}

testElementContract('lineage-editor', (made) => {
  made.graph = graphOf('llama > alpaca');
  made.view = OPENING_VIEW;
});
testElementContract('lineage-edit-actions', (made) => {
  made.graph = graphOf('llama > alpaca');
  made.view = { ...OPENING_VIEW, select: { kind: 'node', id: 'alpaca' } };
});

describe('<lineage-graph editable>', () => {
  beforeEach(() => {
    title = `Edited ${++testCount}`;
  });
  afterEach(async () => {
    element.remove();
    await clear(drafts);
  });

  test('without it there is no editor, nor anything that opens one', async () => {
    await shown();
    element.editable = false;
    await drawn();
    expect(editor()).toBe(null);
  });

  test('a new model gets an id made from its name, is selected, and the page is notified', async () => {
    await shown();
    const events: LineageEditEvent[] = [];
    element.addEventListener('lineage-edit', (event) => events.push(event));
    const loaded = vi.fn();
    element.addEventListener('lineage-load', loaded);
    await addNode('Goat 7B');
    expect(element.graph?.file.nodes.at(-1)).toEqual({ id: 'goat-7b', name: 'Goat 7B' });
    expect(element.graph?.file).toMatchObject({ title, 'x-own': [1] });
    expect(element.selected).toBe('goat-7b');
    expect(events.map(({ graph }) => graph)).toEqual([element.graph]);
    expect(loaded).not.toHaveBeenCalled();
  });

  test('errors are shown next to a field once it was edited, and nothing is applied', async () => {
    await shown();
    await press('Add a model');
    expect(inEditor('.problem')).toBe(null);
    await type('released', 'May 2023');
    expect(textOf('.problem')).toContain('expected a date such as');
    expect(inEditor('[name=released]')?.getAttribute('aria-invalid')).toBe('true');
    await type('id', 'llama');
    await apply();
    expect(inEditor('form')).not.toBe(null);
    expect(idsNow()).toEqual(['llama', 'alpaca', 'vicuna']);
    expect(editor()?.shadowRoot?.activeElement?.getAttribute('name')).toBe('id');
    await type('id', 'goat');
    await type('released', '2023-05');
    await apply();
    expect(idsNow()).toContain('goat');
  });

  test('a claim is added by search, with values by label, and needs a source', async () => {
    await shown('en', 'select=vicuna');
    await expect.poll(() => actions()?.querySelector('button')).toBeTruthy();
    await press('Add a parent', actions());
    await type('source', 'llam');
    await press('llama');
    await type('methods', 'Instruction tuning');
    await apply();
    expect(textOf('form')).toContain('expected a source that states it');
    expect(element.graph?.edgeCount).toBe(2);
    await type('sources[0].url', 'https://example.org/vicuna');
    await apply();
    expect(element.graph?.edges.at(-1)).toEqual({
      source: 'llama',
      target: 'vicuna',
      relation: 'weights',
      methods: ['instruction-tuning'],
      sources: [{ url: 'https://example.org/vicuna' }],
    });
    expect(element.view).toContain('select=llama');
  });

  test('a claim that closes a cycle is rejected at its field', async () => {
    await shown('en', 'select=llama');
    await press('Add a claim');
    await type('source', 'vicuna');
    await press('vicuna');
    await apply();
    expect(textOf('.node-field .problem')).toContain('expected no cycle');
  });

  test('a changed claim needs a source too, and keeps unknown keys', async () => {
    await shown('en', 'select=alpaca');
    await expect.poll(() => actions()?.querySelector('button')).toBeTruthy();
    await press('Edit', actions());
    await type('license', 'CC-BY');
    await apply();
    expect(element.graph?.nodeAt(1)).toEqual({
      id: 'alpaca',
      name: 'Alpaca',
      license: 'CC-BY',
      sources: [{ url: 'https://example.org/a' }],
    });
    element.view = 'select=alpaca~vicuna';
  });

  test('the id of a model can change: claims, views and the present view follow, also on undo', async () => {
    const views = [{ id: 'v', title: 'V', view: 'focus=alpaca' }];
    await shown('en', '', { views });
    element.view = 'select=alpaca&nodes=llama,alpaca';
    await expect.poll(() => actions()?.querySelector('button')).toBeTruthy();
    await press('Edit', actions());
    await type('id', 'vicuna');
    expect(textOf('.problem')).toContain('expected a unique id');
    await type('id', 'goat');
    expect(textOf('label:has([name=id])')).toContain(
      'Claims, views and tours that use this id are updated.',
    );
    const events: string[] = [];
    element.addEventListener('lineage-view', ({ view }) => events.push(view));
    await apply();
    expect(idsNow()).toEqual(['llama', 'goat', 'vicuna']);
    expect(element.graph?.edges.map(({ source, target }) => [source, target])).toEqual([
      ['llama', 'goat'],
      ['goat', 'vicuna'],
    ]);
    expect(element.graph?.frame.views?.[0]?.view).toBe('focus=goat');
    expect(element.selected).toBe('goat');
    expect(events.at(-1)).toBe('nodes=llama,goat&select=goat');
    expect(element.view).toBe('nodes=llama,goat&select=goat');
    await press('My changes (1)');
    expect(textOf('section.changed')).toContain('Renamed: alpaca → goat');
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await press('Copy as Markdown');
    expect(copied.mock.lastCall?.[0]).toContain('1 model renamed');
    await press('Undo');
    expect(element.view).toBe('nodes=llama,alpaca&select=alpaca');
    expect(idsNow()).toEqual(['llama', 'alpaca', 'vicuna']);
    await press('Redo');
    expect(element.view).toBe('nodes=llama,goat&select=goat');
  });

  test('a rename in a draft is restored on the next visit', async () => {
    await shown('en', 'select=alpaca');
    await expect.poll(() => actions()?.querySelector('button')).toBeTruthy();
    await press('Edit', actions());
    await type('id', 'goat');
    await apply();
    await expect.poll(async () => (await get<object>(draftKey(), drafts)) ?? null).not.toBe(null);
    element.remove();
    await shown('en', 'select=alpaca');
    await expect.poll(() => textOf('.status')).toContain('has 1 unsaved change');
    await press('Restore');
    expect(idsNow()).toEqual(['llama', 'goat', 'vicuna']);
    expect(element.selected).toBe('goat');
    await press('My changes (1)');
    expect(textOf('section.changed')).toContain('Renamed: alpaca → goat');
  });

  test('edits the graph itself: title, noun and vocabulary in order', async () => {
    await shown();
    await press('Title and vocabulary');
    expect(textOf('h2')).toBe('Title, vocabulary and views');
    await type('vocabulary.noun.one en', 'dish');
    await apply();
    expect(textOf('form')).toContain('expected');
    await type('vocabulary.noun.many en', 'dishes');
    await type('title zh', '菜谱');
    for (const [i, id] of ['soup', 'cake'].entries()) {
      inEditor('[data-path="vocabulary.domains"] > .action')?.click();
      await drawn();
      await type(`vocabulary.domains[${i}].id`, id);
    }
    await press('Move Domain 2 forward');
    await type('updated', 'yesterday');
    expect(textOf('.problem')).toContain('expected a date such as');
    await type('updated', '2026-11');
    await apply();
    expect(element.graph?.frame).toMatchObject({
      title: { en: title, zh: '菜谱' },
      updated: '2026-11',
      vocabulary: {
        domains: [{ id: 'cake' }, { id: 'soup' }],
        noun: { one: 'dish', many: 'dishes' },
      },
      'x-own': [1],
    });
    expect(idsNow()).toEqual(['llama', 'alpaca', 'vicuna']);
    expect(inEditor('.bar')?.textContent).toContain('Add dish');
    await press('My changes (4)');
    expect(textOf('section.changed')).toContain('Vocabulary · Domain: + cake, + soup');
    await press('Undo');
    expect(element.graph?.frame.vocabulary).toBe(undefined);
  });

  test('reports what was removed with a model and the views that still name it, with an undo button', async () => {
    const views = [{ id: 'v', title: { en: 'Of Alpaca', zh: '羊驼' }, view: 'of=alpaca' }];
    await shown('en', '', { views });
    element.view = 'select=alpaca';
    await expect.poll(() => actions()?.querySelector('button')).toBeTruthy();
    await press('Remove (along with 2 claims about it)', actions());
    expect(textOf('.status:not([hidden])')).toBe(
      'Alpaca was removed, along with 2 claims about it. These views and tours still refer to it: Of Alpaca Undo',
    );
    await press('Undo', inEditor('.status:not([hidden])'));
    expect(idsNow()).toEqual(['llama', 'alpaca', 'vicuna']);
    expect(inEditor('.status:not([hidden])')).toBe(null);
  });

  test('on a phone, no notice covers the open list of changes; it reappears afterwards', async () => {
    await shown('en', 'select=alpaca');
    element.style.inlineSize = '390px';
    await expect.poll(() => actions()?.querySelector('button')).toBeTruthy();
    await press('Remove (along with 2 claims about it)', actions());
    expect(inEditor('.status:not([hidden])')?.checkVisibility()).toBe(true);
    inEditor('.changes')?.click();
    await drawn();
    const close = inEditor('.panel .close')?.getBoundingClientRect() ?? new DOMRect();
    const middle = [close.x + close.width / 2, close.y + close.height / 2] as const;
    expect(
      editor()
        ?.shadowRoot?.elementFromPoint(...middle)
        ?.closest('.close'),
    ).not.toBe(null);
    expect(inEditor('.status:not([hidden])')?.checkVisibility()).toBe(false);
    inEditor('.panel .close')?.click();
    await drawn();
    expect(inEditor('.status:not([hidden])')?.checkVisibility()).toBe(true);
  });

  test.each([390, 700, 1100])('at %i px, the number of changes is visible', async (width) => {
    await shown();
    element.style.inlineSize = `${width}px`;
    await addNode('Goat');
    const [words, brief] = ['.changes .word', '.changes .brief'].map((part) => inEditor(part));
    expect([words?.clientWidth, brief?.checkVisibility()]).toEqual(
      width < 780 ? [1, true] : [words?.scrollWidth, false],
    );
  });

  test('a model is removed with its claims, restored with Ctrl+Z and removed again with Ctrl+Shift+Z', async () => {
    await shown('en', 'select=alpaca');
    await expect.poll(() => actions()?.querySelector('button')).toBeTruthy();
    await press('Remove (along with 2 claims about it)', actions());
    expect(idsNow()).toEqual(['llama', 'vicuna']);
    expect(element.selected).toBe(null);
    expect(element.graph?.edgeCount).toBe(0);
    const key = (shiftKey: boolean) =>
      element.shadowRoot?.querySelector('.stage')?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'z',
          ctrlKey: true,
          shiftKey,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    key(false);
    expect(idsNow()).toEqual(['llama', 'alpaca', 'vicuna']);
    expect(element.graph?.edgeCount).toBe(2);
    key(true);
    expect(idsNow()).toEqual(['llama', 'vicuna']);
    await drawn();
    await press('Undo');
    expect(idsNow()).toHaveLength(3);
  });

  test('changes are listed as by the diff command, and can be copied', async () => {
    await shown();
    await addNode('Goat');
    await press('My changes (1)');
    expect(textOf('section.added')).toBe('New models 1 Goat (goat)');
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await press('Copy as Markdown');
    expect(copied.mock.lastCall?.[0]).toMatch(/^### What changed in the lineage\n\n1 model added/);
    await press('Copy as JSON');
    expect(JSON.parse(copied.mock.lastCall?.[0] ?? '')).toMatchObject({
      nodes: { added: [{ id: 'goat' }] },
    });
    await press('Copy as patch');
    await expect.poll(() => copied.mock.lastCall?.[0]).toMatch(/^diff --git a\/\S+\.json b\//);
    const added = copied.mock.lastCall?.[0].match(/^\+(?!\+).*$/gm);
    expect(added?.join('\n')).toContain('"id": "goat"');
    copied.mockRestore();
    await press('Discard all changes');
    expect(idsNow()).toHaveLength(3);
    await press('Undo');
    expect(idsNow()).toHaveLength(4);
  });

  test('for a new model, the name has the focus', async () => {
    await shown();
    await press('Add a model');
    expect(editor()?.shadowRoot?.activeElement?.getAttribute('name')).toBe('name en');
  });

  test('a draft is kept, offered on the next visit, and restored or discarded', async () => {
    await shown();
    await addNode('Goat');
    await expect.poll(() => get(draftKey(), drafts)).toBeTruthy();
    element.remove();
    await shown();
    await expect.poll(() => textOf('.status')).toContain('1 unsaved change from');
    // On the line of the message, or both below it.
    const tops = [...(editor()?.renderRoot.querySelectorAll('.status .action') ?? [])].map(
      (button) => button.getBoundingClientRect().top,
    );
    expect(tops).toEqual([tops[0], tops[0]]);
    expect(idsNow()).toHaveLength(3);
    await press('Restore');
    expect(idsNow()).toContain('goat');
    element.remove();
    await shown();
    await expect.poll(() => textOf('.status')).toContain('1 unsaved change from');
    await press('Discard');
    await expect.poll(() => get(draftKey(), drafts)).toBeUndefined();
  });

  test('after returning from another graph, the changes are still there, and can be undone', async () => {
    await shown();
    const before = idsNow();
    await addNode('Goat');
    const changed = element.graph;
    element.graph = graphOf('x > y');
    await drawn();
    expect(idsNow()).toEqual(['x', 'y']);
    element.graph = changed;
    await drawn();
    expect(textOf('.told')).not.toContain('unsaved');
    expect(textOf('.changes')).toContain('1');
    await press('Undo');
    expect(idsNow()).toEqual(before);
  });

  test('a form not yet applied is kept, and restored as it was', async () => {
    await shown('en', 'select=alpaca');
    await expect.poll(() => actions()?.querySelector('button')).toBeTruthy();
    await press('Edit', actions());
    await type('license', 'half-fil');
    const keptForm = async () => (await get<{ form: unknown }>(draftKey(), drafts))?.form;
    await expect.poll(keptForm).toMatchObject({ former: 'alpaca' });
    element.remove();
    await shown();
    await expect.poll(() => textOf('.status')).toContain('has an unfinished form from');
    await press('Restore');
    await expect.poll(() => field('license')?.value).toBe('half-fil');
    expect(textOf('h2')).toBe('Edit Alpaca');
    await apply();
    expect(element.graph?.nodeAt(1)).toMatchObject({ license: 'half-fil', name: 'Alpaca' });
    // Applied, it is one of the changes.
    await expect.poll(keptForm).toBe(null);
    await press('Add a model');
    await type('name en', 'Gone');
    // Viewing the changes does not close a form.
    await press('My changes (1)');
    await press('Close');
    await expect.poll(() => field('name en')?.value).toBe('Gone');
    await press('Cancel');
    await expect.poll(keptForm).toBe(null);
  });

  test('a form comes back together with the changes that it depends on', async () => {
    await shown();
    await addNode('Goat');
    await press('Add a claim');
    await type('source', 'goat');
    await press('Goat');
    await expect
      .poll(async () => (await get<{ form: unknown }>(draftKey(), drafts))?.form)
      .toMatchObject({ entry: { source: 'goat' } });
    element.remove();
    await shown();
    await expect.poll(() => textOf('.status')).toContain('There is also an unfinished form.');
    await press('Restore');
    await expect.poll(() => field('source')?.value).toBe('Goat');
    expect(idsNow()).toContain('goat');
  });

  test('a draft of another tab is not overwritten, which is reported', async () => {
    await shown();
    await addNode('Goat');
    const key = draftKey();
    await expect.poll(() => get(key, drafts)).toBeTruthy();
    const theirs = { ...(await get<object>(key, drafts)), by: 'another page' };
    await set(key, theirs, drafts);
    await addNode('Sheep');
    await expect
      .poll(() => textOf('.foot'))
      .toContain('A draft of this graph is open in another tab');
    expect(await get(key, drafts)).toEqual(theirs);
    expect(leave().defaultPrevented).toBe(true);
  });

  test('leaving the page asks for confirmation only if changes would be lost', async () => {
    await shown();
    expect(leave().defaultPrevented).toBe(false);
    // A graph set as an object is not there on the next visit.
    await addNode('Goat');
    expect(leave().defaultPrevented).toBe(true);
    await press('Undo');
    expect(leave().defaultPrevented).toBe(false);
    element.remove();
    element = document.createElement('lineage-graph');
    element.editable = true;
    element.src = `data:application/json,${encodeURIComponent(JSON.stringify({ ...FILE, title }))}`;
    document.body.append(element);
    await expect.poll(() => editor()?.renderRoot.querySelector('.bar')).toBeTruthy();
    await addNode('Goat');
    expect(leave().defaultPrevented).toBe(false);
  });

  test('a file changed by another program is not overwritten: differences are shown, a copy can be saved', async () => {
    await shown();
    await addNode('Goat');
    const { handle, disk } = fileOnDisk('mine.json');
    const copy = fileOnDisk('copy.json');
    const pick = vi.fn().mockResolvedValueOnce(handle).mockResolvedValueOnce(copy.handle);
    vi.stubGlobal('showSaveFilePicker', pick);
    await press('Save…');
    await expect.poll(() => textOf('.foot')).toContain('Saved as mine.json.');
    const theirs = JSON.stringify({ ...FILE, title: 'Theirs' });
    disk.text = theirs;
    await press('Save…');
    await expect.poll(() => textOf('.foot')).toContain('mine.json was changed by another program');
    expect(disk.text).toBe(theirs);
    await press('Show the differences');
    expect(textOf('h2')).toBe('Differences from the file');
    expect(textOf('article')).toContain('Goat (goat)');
    await press('Save as another file…');
    await expect.poll(() => textOf('.foot')).toContain('Saved as copy.json.');
    expect(copy.disk.text).toContain('"id": "goat"');
    vi.unstubAllGlobals();
  });

  test('saves to the chosen file, repeatedly', async () => {
    await shown();
    await addNode('Goat');
    const { handle, written } = fileOnDisk('mine.json');
    const pick = vi.fn(() => Promise.resolve(handle));
    vi.stubGlobal('showSaveFilePicker', pick);
    await press('Save…');
    await expect.poll(() => textOf('.foot')).toContain('Saved as mine.json.');
    expect(written[0]).toContain('"id": "goat"');
    await press('Save…');
    await expect.poll(() => written.length).toBe(2);
    expect(pick).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });

  test('a file that may not be written is reported in the language of the reader', async () => {
    await shown('zh');
    vi.stubGlobal('showSaveFilePicker', () =>
      Promise.resolve({
        name: 'graph.json',
        createWritable: () => Promise.reject(new DOMException('refused', 'NotAllowedError')),
      }),
    );
    await press('保存…');
    await expect.poll(() => textOf('.foot')).toContain('未能保存：浏览器不允许写入该位置');
    vi.unstubAllGlobals();
  });

  test('a page that saves reports the result; unsaved changes stay a draft', async () => {
    await shown();
    const answers = [() => Promise.resolve(), () => Promise.reject(new Error('the disk is full'))];
    element.addEventListener('lineage-edit', (event) =>
      event.respondWith(answers.shift()?.() ?? Promise.resolve()),
    );
    await addNode('Goat');
    await expect.poll(() => textOf('.foot')).toContain('Saved.');
    await expect.poll(() => get(draftKey(), drafts)).toBeUndefined();
    await addNode('Sheep');
    await expect.poll(() => textOf('.foot')).toContain('Not saved: the disk is full');
    await expect.poll(() => get(draftKey(), drafts)).toBeTruthy();
    expect(textOf('.bar')).not.toContain('Save…');
  });

  test('is in Chinese, and axe finds nothing in the form', async () => {
    await shown('zh', 'select=alpaca');
    expect(textOf('.bar')).toContain('添加模型');
    await press('添加关系');
    expect(textOf('form')).toContain('来源模型');
    const made = editor();
    expect(made && (await axeProblemsOf(made))).toEqual([]);
  });

  test('Escape closes an unedited form and keeps the selection', async () => {
    await shown('en', 'select=alpaca');
    await press('Add a model');
    const escape = () =>
      inEditor('h2')?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
      );
    await type('name en', 'x');
    escape();
    await drawn();
    expect(inEditor('form')).not.toBe(null);
    await press('Cancel');
    await press('Add a model');
    escape();
    await drawn();
    expect(inEditor('form')).toBe(null);
    expect(element.selected).toBe('alpaca');
  });
});
