import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadErrorOf } from '../../components/message/graph-load-error.js';
import type { ComparedGraphs } from '../../curate/diff/compared-graphs.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { addressOf } from '../address-of.js';
import type { GraphSource } from '../load/graph-source.js';
import type { LazyParts } from './lazy-parts.js';
import { adoptGraph, loadGraph, type LoadOptions } from '../load/load-graph.js';

/** An element whose graph is compared with an earlier one. */
interface ComparisonHost extends ReactiveControllerHost, Element {
  readonly graph: LineageGraph | null;
  compareSrc: string | null;
  compareGraph: unknown;
}

/** Load options without progress: nobody waits for the earlier graph alone. */
const UNOBSERVED: LoadOptions = {
  expected: null,
  onProgress: () => undefined,
  needsSearch: () => false,
};

/** The graphs to compare. */
interface ComparisonRequest {
  readonly after: LineageGraph;
  readonly before: unknown;
}

/** Loads the comparison code, which few readers need. */
async function loadTools() {
  const [{ comparedGraphsOf }, { diffGraphs }] = await Promise.all([
    import('../../curate/diff/compared-graphs.js'),
    import('../../curate/diff/diff-graphs.js'),
  ]);
  return { comparedGraphsOf, diffGraphs };
}

type Tools = Awaited<ReturnType<typeof loadTools>>;

/**
 * Compares the graph of an element with an earlier one that its page names, and shows the changes in its place. The
 * code is loaded with the first comparison.
 */
export class Comparison implements ReactiveController {
  readonly #host: ComparisonHost;
  readonly #source: GraphSource;
  readonly #lazyParts: LazyParts;
  readonly #show: (graph: LineageGraph) => void;
  #request: ComparisonRequest | null = null;
  #shown: ComparedGraphs | null = null;
  #loading: AbortController | null = null;

  /** @param show displays a graph instead of the current one */
  constructor(
    host: ComparisonHost,
    source: GraphSource,
    lazyParts: LazyParts,
    show: (graph: LineageGraph) => void,
  ) {
    this.#host = host;
    this.#source = source;
    this.#lazyParts = lazyParts;
    this.#show = show;
    host.addController(this);
  }

  /** The changes, while they are shown. */
  get shown(): ComparedGraphs | null {
    return this.#shown?.graph === this.#host.graph ? this.#shown : null;
  }

  /** Returns to the later graph alone. */
  readonly end = (): void => {
    this.#host.compareSrc = null;
    this.#host.compareGraph = null;
  };

  hostUpdated(): void {
    const { graph, compareSrc, compareGraph, isConnected, baseURI } = this.#host;
    const before = compareGraph ?? addressOf(compareSrc, baseURI);
    if (before === null) this.#leave();
    else if (graph && isConnected) {
      const after = this.shown ? (this.#request?.after ?? graph) : graph;
      if (this.#request?.after !== after || this.#request.before !== before) {
        this.#start({ after, before });
      }
    }
  }

  hostDisconnected(): void {
    this.#loading?.abort();
    // A comparison that has not loaded is requested again later.
    if (!this.#shown) this.#request = null;
  }

  #leave(): void {
    const { shown } = this;
    const after = this.#request?.after;
    this.#loading?.abort();
    this.#request = null;
    this.#shown = null;
    if (shown && after) this.#show(after);
  }

  #start(request: ComparisonRequest): void {
    this.#loading?.abort();
    this.#request = request;
    void this.#lazyParts.load('comparison', loadTools, (tools) => {
      if (this.#request === request) void this.#compare(request, tools);
    });
  }

  async #compare(
    request: ComparisonRequest,
    { comparedGraphsOf, diffGraphs }: Tools,
  ): Promise<void> {
    const loading = new AbortController();
    this.#loading = loading;
    try {
      const before = await this.#beforeOf(request, loading.signal);
      if (loading.signal.aborted) return;
      const { file } = request.after;
      const compared = comparedGraphsOf(diffGraphs(before.file, file), before.file, file);
      this.#shown = compared;
      this.#show(compared.graph);
    } catch (cause) {
      if (loading.signal.aborted) return;
      const error = loadErrorOf('network', cause);
      error.isEarlier = true;
      this.#source.picture(error);
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
  }

  async #beforeOf({ before }: ComparisonRequest, signal: AbortSignal): Promise<LineageGraph> {
    const loaded =
      typeof before === 'string' ? await loadGraph(before, signal, UNOBSERVED) : adoptGraph(before);
    return loaded.graph;
  }
}
