import { html, render } from 'lit';
import { FolderOpen } from 'lucide';
import { icon } from '../components/ui/icon.js';
import type { LineageGraphElement } from '../index.js';
import { siteWordsIn } from '../locales/site-words-in.js';
import { isOpenedHere } from './opened-here.js';
import { reportNotLoaded } from './report-not-loaded.js';

/**
 * A pasted text that may be a graph: several lines, the start of a structure, the URL or name of a model, or a command
 * that loads one.
 */
const MAY_BE_A_GRAPH =
  /\n|^\s*[{<[]|^\s*(hf:|https?:\/\/|(hf|huggingface)\.co\/)\S+\s*$|^\s*[\w.-]+\/[\w.-]+\s*$|^\s*(hf|huggingface-cli) download |\bfrom_pretrained\(/;

/**
 * Opens files that readers drop or pick, and text that they paste. Nothing leaves the browser. The importer is loaded
 * on first use; if that fails, the reader is informed. `signal` removes the listeners.
 */
export function bindToFiles(
  element: LineageGraphElement,
  signal?: AbortSignal,
  load: () => Promise<
    Pick<
      typeof import('./import-and-show.js'),
      'importAndShow' | 'restoreOpened' | 'promptForGraph'
    >
  > = () => import('./import-and-show.js'),
): void {
  const until = signal === undefined ? {} : { signal };
  const loaded = async (then: (parts: Awaited<ReturnType<typeof load>>) => unknown) => {
    try {
      await then(await load());
    } catch (error) {
      reportError(error);
      reportNotLoaded(langOf(element));
    }
  };
  const open = (files: readonly File[], text = '') =>
    loaded(({ importAndShow }) => importAndShow(element, files, text));
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
    const again = () => void loaded(({ restoreOpened }) => restoreOpened(element));
    element.addEventListener('lineage-load', again, { ...until, once: true });
  }
  element.append(
    openButton(
      element,
      (files) => void open(files),
      (pick) =>
        void loaded(({ promptForGraph }) =>
          promptForGraph(element, pick, (text) => void open([], text)),
        ),
    ),
  );
}

/**
 * The button next to the page's own tools, in the language of the page.
 * @param ask receives a function that opens the file picker
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
    // Allows choosing the same file again after fixing it.
    input.value = '';
  });
  button.addEventListener('click', () => ask(() => input.click()));
  const name = () => {
    const { open: label, openHint } = siteWordsIn(langOf(element));
    render(html`${icon(FolderOpen)}<span class="word">${label}</span>`, button);
    button.title = openHint;
  };
  for (const type of ['lineage-load', 'lineage-view', 'languagechange'])
    element.addEventListener(type, name);
  name();
  const holder = document.createElement('span');
  holder.slot = 'tools';
  holder.append(button, input);
  return holder;
}

/** The current language: the view's, otherwise the element's. */
export function langOf(element: LineageGraphElement): string {
  return new URLSearchParams(element.view).get('lang') ?? (element.lang || 'en');
}

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** Whether the target is a text field. */
function isTyped(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
