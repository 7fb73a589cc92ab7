import { html, render } from 'lit';
import { FolderOpen } from 'lucide';
import { icon } from '../components/ui/icon.js';
import type { LineageGraphElement } from '../index.js';
import { siteWordsIn } from '../locales/site-words-in.js';
import { isOpenedHere } from './opened-here.js';
import { tellNotLoaded } from './tell-not-loaded.js';

/** What a text that is pasted has where it may be a graph: several lines, the start of a structure, the address of a model or its name. */
const MAY_BE_A_GRAPH =
  /\n|^\s*[{<[]|^\s*(hf:|https?:\/\/|(hf|huggingface)\.co\/)\S+\s*$|^\s*[\w.-]+\/[\w.-]+\s*$/;

/**
 * Opens what readers bring to the page: files that they drop or pick, texts that they paste. Nothing leaves the browser. What
 * reads them is loaded when the first one comes; where it cannot be, the reader is told. `signal` ends it.
 */
export function bindToFiles(
  element: LineageGraphElement,
  signal?: AbortSignal,
  load: () => Promise<
    Pick<typeof import('./bring-in.js'), 'bringIn' | 'bringBack' | 'askWhat'>
  > = () => import('./bring-in.js'),
): void {
  const until = signal === undefined ? {} : { signal };
  const loaded = async (then: (parts: Awaited<ReturnType<typeof load>>) => unknown) => {
    try {
      await then(await load());
    } catch (error) {
      reportError(error);
      tellNotLoaded(langOf(element));
    }
  };
  const open = (files: readonly File[], text = '') =>
    loaded(({ bringIn }) => bringIn(element, files, text));
  addEventListener(
    'dragover',
    (event) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      document.body.classList.add('dropping');
    },
    until,
  );
  addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      if (relatedTarget === null) document.body.classList.remove('dropping');
    },
    until,
  );
  addEventListener(
    'drop',
    (event) => {
      document.body.classList.remove('dropping');
      if (!bringsFiles(event)) return;
      event.preventDefault();
      void open([...(event.dataTransfer?.files ?? [])]);
    },
    until,
  );
  addEventListener(
    'paste',
    (event) => {
      if (isTyped(event)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && !MAY_BE_A_GRAPH.test(text)) return;
      event.preventDefault();
      void open(files, text);
    },
    until,
  );
  if (isOpenedHere()) {
    const again = () => void loaded(({ bringBack }) => bringBack(element));
    element.addEventListener('lineage-load', again, { ...until, once: true });
  }
  element.append(
    openButton(
      element,
      (files) => void open(files),
      (pick) => void loaded(({ askWhat }) => askWhat(element, pick, (text) => void open([], text))),
    ),
  );
}

/**
 * The button beside the page's own tools, in the language of the page.
 * @param ask is given what shows the browser's own choice of files
 */
function openButton(
  element: LineageGraphElement,
  open: (files: readonly File[]) => void,
  ask: (pick: () => void) => void,
): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.slot = 'tools';
  button.className = 'open-file';
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.hidden = true;
  input.addEventListener('change', () => {
    open([...(input.files ?? [])]);
    // The same file can be chosen again after it was fixed.
    input.value = '';
  });
  button.addEventListener('click', () => ask(() => input.click()));
  const name = () => {
    const { open: label, openHint } = siteWordsIn(langOf(element));
    render(html`${icon(FolderOpen)}<span class="word">${label}</span>`, button);
    button.title = openHint;
  };
  element.addEventListener('lineage-load', name);
  element.addEventListener('lineage-view', name);
  name();
  const holder = document.createElement('span');
  holder.slot = 'tools';
  holder.append(button, input);
  return holder;
}

/** The language that is shown: the view's, else the element's. */
export function langOf(element: LineageGraphElement): string {
  return new URLSearchParams(element.view).get('lang') ?? (element.lang || 'en');
}

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Whether somebody pastes into a field. */
function isTyped(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
