import { parseGraph } from '../domain/format/parse-graph.js';
import { addFromHub } from '../import/hub/add-from-hub.js';
import { formatFailure } from '../import/failure.js';
import { HubClient, HubError } from '../import/hub/hub-client.js';
import type { LineageGraphElement } from '../index.js';
import { importingWordsIn } from '../locales/importing-words-in.js';
import { showReport } from './import-report.js';
import { langOf } from './open-files.js';

/** Generations of parents that a draft names. */
const PARENTS = 3;

/**
 * Looks a model up where the page names a hub, and shows it as a draft that can be added; the graph stays as it is until then.
 * Without a hub nothing is asked of anybody.
 */
export async function draftFromHub(element: LineageGraphElement, id: string): Promise<void> {
  const lang = langOf(element);
  const words = importingWordsIn(lang);
  const endpoint = element.getAttribute('hub');
  const { graph } = element;
  if (endpoint === null || !graph) {
    showReport({ kind: 'refused', lang, reasons: [words.noHub(id)] });
    return;
  }
  const asking = new AbortController();
  showReport({ kind: 'asking', lang, id, cancel: () => asking.abort() });
  const client = new HubClient({
    endpoint,
    token: null,
    signal: asking.signal,
    wait: pause,
    onPause: (reason, ms) =>
      showReport({
        kind: 'asking',
        lang,
        id,
        pause: words.pause(formatFailure(reason, words), Math.ceil(ms / 1000)),
        cancel: () => asking.abort(),
      }),
  });
  try {
    const addition = await addFromHub(graph.file, client, {
      id,
      parents: PARENTS,
      children: [],
      variantOf: null,
      today: new Date().toISOString().slice(0, 10),
      onLookUp: () => undefined,
    });
    const target = addition.known ?? addition.nodes[0];
    const show = (node: string) => {
      element.selected = node;
    };
    if (addition.known !== null) show(addition.known);
    showReport({
      kind: 'draft',
      lang,
      id,
      addition,
      add: () => {
        element.graph = parseGraph(addition.file).graph;
        if (target !== undefined) show(target);
      },
    });
  } catch (error) {
    if (asking.signal.aborted) return;
    if (!(error instanceof HubError)) throw error;
    const reason = `${error.place}: ${formatFailure(error.failure, words)}`;
    showReport({ kind: 'refused', lang, reasons: [reason] });
  }
}

/** Waits, unless the reader gives up before. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
