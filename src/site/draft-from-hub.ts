import type { GraphFile } from '../domain/format/format.js';
import { parseGraph } from '../domain/format/parse-graph.js';
import { addFromHub, type HubAddition } from '../import/hub/add-from-hub.js';
import { formatFailure } from '../import/failure.js';
import { HubClient, HubError } from '../import/hub/hub-client.js';
import { rememberedHub } from '../import/hub/remembered-hub.js';
import type { LineageGraphElement } from '../index.js';
import { importingWordsIn } from '../locales/importing-words-in.js';
import type { ChosenPlace } from './hub-draft.js';
import { showReport } from './import-report.js';
import { langOf } from './open-files.js';

/** Number of generations of parents in a draft. */
const PARENTS = 3;
/** The hub used if the page names none. */
const HUB = 'https://huggingface.co';
const EMPTY: GraphFile = { format: 1, nodes: [], edges: [] };

/**
 * Looks up a model, and shows it as a draft that becomes a node or a variant of one; the graph stays unchanged until
 * then, and adding it can be undone. If the page names no hub, no request is sent before the reader agrees.
 */
export async function draftFromHub(element: LineageGraphElement, id: string): Promise<void> {
  const lang = langOf(element);
  const words = importingWordsIn(lang);
  const { hub: endpoint } = element;
  if (endpoint === null) {
    const agree = () => {
      element.hub = HUB;
      void draftFromHub(element, id).catch(reportError);
    };
    showReport({ kind: 'may-ask', lang, id, agree });
    return;
  }
  const asking = new AbortController();
  const cancel = () => asking.abort();
  showReport({ kind: 'asking', lang, id, cancel });
  const hub = rememberedHub(
    new HubClient({
      endpoint,
      token: null,
      signal: asking.signal,
      wait: pause,
      onPause: (reason, ms) => {
        const message = words.pause(formatFailure(reason, words), Math.ceil(ms / 1000));
        showReport({ kind: 'asking', lang, id, pause: message, cancel });
      },
    }),
  );
  /** The addition to the current graph; the hub's responses are cached. */
  const drafted = (variantOf: string | null): Promise<HubAddition> =>
    addFromHub(element.graph?.file ?? EMPTY, hub, {
      id,
      parents: PARENTS,
      children: [],
      variantOf,
      today: new Date().toISOString().slice(0, 10),
      onLookUp: () => undefined,
    });
  let last: { of: string | null; addition: HubAddition } | null = null;
  const show = async (place: ChosenPlace): Promise<void> => {
    const { variantOf } = place;
    // Typing alone does not change the draft.
    if (last?.of !== variantOf) last = { of: variantOf, addition: await drafted(variantOf) };
    const { addition } = last;
    if (addition.known !== null) element.selected = addition.known;
    showReport({
      kind: 'draft',
      lang,
      id,
      addition,
      graph: element.graph,
      graphNow: () => element.graph,
      place,
      choose: (chosen) => void reportingFailure(() => show(chosen)),
      add: () => void reportingFailure(() => add(element, drafted, place.variantOf)),
    });
  };
  const reportingFailure = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (asking.signal.aborted) return;
      if (!(error instanceof HubError)) throw error;
      const reason = `${error.place}: ${formatFailure(error.failure, words)}`;
      showReport({ kind: 'refused', lang, reasons: [reason] });
    }
  };
  await reportingFailure(() => show({ isVariant: false, variantOf: null, typed: '' }));
}

async function add(
  element: LineageGraphElement,
  drafted: (variantOf: string | null) => Promise<HubAddition>,
  variantOf: string | null,
): Promise<void> {
  element.compareSrc = null;
  element.compareGraph = null;
  await element.updateComplete;
  const { file, nodes, known } = await drafted(variantOf);
  element.editable = true;
  const isShown = element.graph ? await element.edit(file) : shownAlone(element, file);
  if (!isShown) {
    const lang = langOf(element);
    showReport({ kind: 'refused', lang, reasons: [importingWordsIn(lang).notAdded] });
    return;
  }
  element.selected = variantOf ?? known ?? nodes[0] ?? null;
}

function shownAlone(element: LineageGraphElement, file: GraphFile): boolean {
  element.graph = parseGraph(file).graph;
  return true;
}

/** Waits, unless cancelled. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
