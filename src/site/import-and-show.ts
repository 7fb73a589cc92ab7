import { formatProblem, GraphFormatError, messageIn } from '../domain/format/problem.js';
import { parseHubId } from '../import/hub-id.js';
import { formatFailure } from '../import/failure.js';
import { ImportError } from '../import/import-error.js';
import { importGraph, type ImportInput } from '../import/import-graph.js';
import { forgetOpened, keepOpened, openedFiles } from '../components/edit/opened-store.js';
import type { LineageGraphElement } from '../index.js';
import { importingWordsIn } from '../locales/importing-words-in.js';
import { problemWordsIn } from '../locales/problem-words-in.js';
import type { ProblemWords } from '../locales/problems-en.js';
import { problemsEn } from '../locales/problems-en.js';
import { importInWorker, type WorkerImport } from './import-in-worker.js';
import { showReport, type Kept, type Report } from './import-report.js';
import { markOpenedHere } from './opened-here.js';
import { langOf } from './open-files.js';

/** Larger files are read in a worker, to keep the page responsive. */
const WORKER_BYTES = 1024 * 1024;
/** Maximum file size, so that a file cannot crash the page. */
const MAX_BYTES = 128 * 1024 * 1024;

/** Shows the dialog for opening files or text. @param pick opens the file picker */
export async function promptForGraph(
  element: LineageGraphElement,
  pick: () => void,
  take: (text: string) => void,
): Promise<void> {
  const lang = langOf(element);
  const files = await openedFiles().catch(nothingKept);
  const kept = files.length === 0 ? null : keptOf(element, files);
  showReport({ kind: 'open', lang, pick, take, kept });
}

/** The section about files opened last: they can be shown again, and removed. */
function keptOf(element: LineageGraphElement, files: readonly File[]): Kept {
  return {
    name: nameOf(files),
    show: opened.has(element) ? null : () => importAndShow(element, files, ''),
    forget: async () => {
      await forgetOpened();
      if (!opened.has(element)) return;
      leave(element);
      // Reloading the page returns to its own graph.
      history.replaceState(null, '', location.pathname + location.search);
      location.reload();
    },
  };
}

/** Restores the files opened in this tab before a reload, with their view. */
export async function restoreOpened(element: LineageGraphElement): Promise<void> {
  const files = await openedFiles().catch(nothingKept);
  if (files.length === 0) markOpenedHere(false);
  else await importAndShow(element, files, '', element.view);
}

/** Without storage there is nothing to restore; that is reported when something is opened. */
function nothingKept(): readonly File[] {
  return [];
}

/** Shows the graph in files or text, with a report; if there is none, says why and keeps the current graph. */
export async function importAndShow(
  element: LineageGraphElement,
  files: readonly File[],
  text: string,
  view = '',
): Promise<void> {
  const lang = langOf(element);
  const words = importingWordsIn(lang);
  const id = files.length === 0 ? parseHubId(text) : null;
  if (id !== null) {
    const { draftFromHub } = await import('./draft-from-hub.js');
    await draftFromHub(element, id);
    return;
  }
  const large = files.find(({ size }) => size > MAX_BYTES);
  if (large) {
    showReport({ kind: 'refused', lang, reasons: [words.tooLarge(large.name)] });
    return;
  }
  const inputs =
    files.length > 0 ? await Promise.all(files.map(inputOf)) : [{ name: '', content: text }];
  const sources = files.length > 0 ? files : [new File([text], '')];
  const problemWords = (await problemWordsIn(lang)) ?? problemsEn;
  try {
    const read = await readInputs(element, inputs, { lang, name: nameOf(files) });
    showReport(await show(element, read, { lang, view, sources }));
  } catch (error) {
    if (error === CANCELLED) return;
    showReport({ kind: 'refused', lang, reasons: reasonsOf(error, lang, problemWords) });
  }
}

/** Thrown when the reader cancels. */
const CANCELLED = new Error('cancelled');

/** Running reads; a later one replaces it. */
const readings = new WeakMap<LineageGraphElement, AbortController>();

/** Listeners for as long as an opened graph is shown. */
const opened = new WeakMap<LineageGraphElement, AbortController>();

/** Reads small files at once, and others in a worker, cancellable. @throws CANCELLED */
async function readInputs(
  element: LineageGraphElement,
  inputs: readonly ImportInput[],
  { lang, name }: { readonly lang: string; readonly name: string },
): Promise<WorkerImport> {
  readings.get(element)?.abort(CANCELLED);
  if (inputs.every(({ content }) => content.length < WORKER_BYTES)) return importGraph(inputs);
  const mine = new AbortController();
  readings.set(element, mine);
  const cancel = () => mine.abort(CANCELLED);
  showReport({ kind: 'asking', lang, id: name, pause: importingWordsIn(lang).reading, cancel });
  const read = await importInWorker(inputs, mine.signal);
  if (mine.signal.aborted) throw CANCELLED;
  return read ?? importGraph(inputs);
}

/** Shows a graph in place of the current one, and stores it for a reload. */
async function show(
  element: LineageGraphElement,
  { graph, report }: WorkerImport,
  { lang, view, sources }: { lang: string; view: string; sources: readonly File[] },
): Promise<Report> {
  // A comparison belongs to the previous graph.
  element.compareSrc = null;
  element.compareGraph = null;
  await element.updateComplete;
  const before = element.graph;
  const viewBefore = element.view;
  // The view belongs to the previous graph, except for its language.
  const viewLang = new URLSearchParams(element.view).get('lang');
  element.selected = null;
  element.view = view || (viewLang === null ? '' : `lang=${viewLang}`);
  element.graph = graph;
  const isKept = await keptHere(sources);
  listen(element, lang);
  const back = () => {
    leave(element);
    element.compareGraph = null;
    element.graph = before;
    element.view = viewBefore;
  };
  const compare = () => {
    element.compareGraph = before;
  };
  return { kind: 'read', lang, report, isKept, back, compare: before && compare };
}

/** Whether the browser could store the files. */
async function keptHere(files: readonly File[]): Promise<boolean> {
  try {
    await keepOpened(files);
    markOpenedHere(true);
    return true;
  } catch {
    // In private windows, or without space: the reader is informed.
    return false;
  }
}

/** Warns readers who copy a link, as it leads to the page's own graph. */
function listen(element: LineageGraphElement, lang: string): void {
  leave(element, true);
  const { signal } = setOpened(element);
  const report = () => showReport({ kind: 'link', lang });
  // In the capture phase, as the element stops the event.
  element.addEventListener('copy-link', report, { signal, capture: true });
}

function setOpened(element: LineageGraphElement): AbortController {
  const mine = new AbortController();
  opened.set(element, mine);
  return mine;
}

/** Called when an opened graph is no longer shown. @param isReplaced by another opened graph */
function leave(element: LineageGraphElement, isReplaced = false): void {
  opened.get(element)?.abort();
  opened.delete(element);
  if (!isReplaced) markOpenedHere(false);
}

function nameOf(files: readonly File[]): string {
  return files.map(({ name }) => name).join(', ');
}

/** Why nothing can be shown, in the language of the page. @throws errors that are not about the file */
function reasonsOf(error: unknown, lang: string, problemWords: ProblemWords): readonly string[] {
  if (error instanceof ImportError) {
    const message = formatFailure(error.failure, importingWordsIn(lang));
    return [error.place === '' ? message : `${error.place}: ${message}`];
  }
  if (error instanceof GraphFormatError) {
    return error.problems.map((problem) =>
      formatProblem({ path: problem.path, message: messageIn(problemWords, problem) }),
    );
  }
  throw error;
}

async function inputOf(file: File): Promise<ImportInput> {
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}
