import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Hub } from '../../domain/hub/hub.js';
import { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { problemAt } from '../../domain/format/problem.js';
import type { HubView } from './fetch-parquet.js';
import { familyOfGraph } from '../../state/hub-fields.js';
import { GraphLoadError, loadErrorOf } from '../../components/message/graph-load-error.js';
import type { LoadProgress } from '../../components/message/load-progress.js';
import { ThrottledProgress } from './throttled-progress.js';
import {
  adoptGraph,
  loadHubPart,
  loadSource,
  type LoadedGraph,
  type LoadedHub,
  type LoadOptions,
} from './load-graph.js';

/** Callbacks of a load. */
export interface SourceListener {
  /** Called before the graph replaces the current one. */
  readonly onLoad: (loaded: LoadedGraph, before: LineageGraph | null) => void;
  /** Called when the file is a hub. */
  readonly onHub: (hub: Hub) => void;
  readonly onError: (error: GraphLoadError) => void;
  /** Returns the digest of a file known to be valid; null for none. */
  readonly knownDigest: () => string | null;
  /** Whether the first picture shows a search. */
  readonly needsSearch: () => boolean;
}

/**
 * The source of an element's graph: a file, or an object set by its page. One load at a time: a later one aborts the
 * earlier. The last good graph stays until a better one has loaded. Nothing is loaded while the element is
 * disconnected.
 */
export class GraphSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #listener: SourceListener;
  #graph: LineageGraph | null = null;
  #hub: LoadedHub | null = null;
  /** The family to show if the file is a hub; null for the list of families. */
  #place: HubView = { family: null, select: null };
  #error: GraphLoadError | null = null;
  #input: unknown = null;
  #url: string | null = null;
  /** Graph from a file, or edited from one → the file's URL. */
  readonly #files = new WeakMap<LineageGraph, string | null>();
  #loading: AbortController | null = null;
  /** Background work for the current graph. */
  #finishing: AbortController | null = null;
  readonly #progress = new ThrottledProgress(() => this.#host.requestUpdate());
  /** Whether a file was requested while the element was disconnected. */
  #isDue = false;

  constructor(host: ReactiveControllerHost & Element, listener: SourceListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** The last good graph. */
  get graph(): LineageGraph | null {
    return this.#graph;
  }

  /** The hub that the graph is a part of, or whose families are listed; null if there is none. */
  get hub(): Hub | null {
    return this.#hub?.hub ?? null;
  }

  /** Why the graph requested last could not be shown; null while it is shown or loading. */
  get error(): GraphLoadError | null {
    return this.#error;
  }

  /** The URL of the graph's file; null if the page set the graph as an object. */
  get url(): string | null {
    return this.#input === null ? this.#url : null;
  }

  get isLoading(): boolean {
    return this.#loading !== null;
  }

  /** Whether there is a graph, or one is loading and nothing else is to be shown before. */
  get isToBeDrawn(): boolean {
    return this.#graph ? this.#error === null : this.isLoading && this.#hub === null;
  }

  /** The progress of the current load; null if it is too short to report. */
  get progress(): LoadProgress | null {
    return this.#progress.progress;
  }

  /** Cancels the current load. */
  cancel(): void {
    if (!this.isLoading) return;
    this.#cancel();
    this.#fail(new GraphLoadError('cancelled', problemAt(this.#url ?? '', 'cancelled')));
  }

  /** Sets a graph object; null returns to the file. */
  adopt(input: unknown): void {
    this.#cancel();
    if (input instanceof LineageGraph && this.#files.get(input) === this.#url) {
      this.#input = null;
      this.#accept({ graph: input, warnings: [] }, this.#hub);
      return;
    }
    this.#input = input ?? null;
    try {
      if (this.#input === null) this.#fetchUrl();
      else this.#accept(adoptGraph(this.#input));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Fetches a file; null for none. A graph object takes precedence. */
  fetch(url: string | null): void {
    this.#url = url;
    if (this.#input === null) this.#fetchUrl();
  }

  /** Replaces the current graph by an edited one; its source stays the same. */
  replace(graph: LineageGraph): void {
    this.#cancel();
    if (this.#input === null) this.#files.set(graph, this.#url);
    this.#graph = graph;
    this.#host.requestUpdate();
  }

  /** Goes to a family of a hub, or to all of them; has no effect until the file is known to be a hub. */
  visit({ family, select }: HubView): void {
    if (family === this.#place.family) return;
    this.#place = { family, select };
    if (this.#hub) this.#enter(this.#hub);
  }

  /** Retries a failed load. */
  retry(): void {
    this.adopt(this.#input);
  }

  /** Receives the result of drawing the graph: null if successful. */
  picture(error: GraphLoadError | null): void {
    if (error) this.#fail(error);
    else if (this.#error?.kind === 'layout') {
      this.#error = null;
      this.#host.requestUpdate();
    }
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#onOnline);
    if (this.#isDue) this.#fetchUrl();
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#onOnline);
    this.#isDue ||= this.isLoading;
    this.#cancel();
  }

  /** A load that failed without a network may succeed now. */
  readonly #onOnline = (): void => {
    if (this.#error?.kind === 'network') this.retry();
  };

  #fetchUrl(): void {
    this.#cancel();
    this.#error = null;
    this.#isDue = this.#url !== null && !this.#host.isConnected;
    this.#host.requestUpdate();
    const url = this.#url;
    if (url === null || this.#isDue) return;
    void this.#load((signal, options) => loadSource(url, signal, options));
  }

  /** Fetches the requested family, or waits for one to be chosen. */
  #enter(hub: LoadedHub): void {
    this.#cancel();
    if (hub !== this.#hub) this.#listener.onHub(hub.hub);
    this.#hub = hub;
    this.#error = this.#graph = null;
    this.#host.requestUpdate();
    const place = this.#place;
    if (place.family === null) return;
    void this.#load((signal, options) => loadHubPart(hub, place, signal, options), hub);
  }

  async #load(
    read: (signal: AbortSignal, options: LoadOptions) => Promise<LoadedGraph | LoadedHub>,
    hub: LoadedHub | null = null,
  ): Promise<void> {
    const loading = new AbortController();
    this.#loading = loading;
    try {
      const loaded = await read(loading.signal, {
        expected: this.#listener.knownDigest(),
        onProgress: (progress) => {
          if (this.#loading === loading) this.#progress.report(progress);
        },
        needsSearch: this.#listener.needsSearch,
      });
      if (this.#loading !== loading) return;
      if ('hub' in loaded) this.#enter(loaded);
      else {
        this.#files.set(loaded.graph, this.#url);
        this.#accept(loaded, hub);
      }
    } catch (error) {
      if (this.#loading === loading) this.#fail(error);
    }
  }

  #accept(loaded: LoadedGraph, hub: LoadedHub | null = null): void {
    const before = this.#graph;
    this.#finishing = this.#loading;
    this.#loading = null;
    this.#progress.clear();
    this.#isDue = false;
    this.#error = null;
    this.#graph = loaded.graph;
    this.#hub = hub;
    // It may have been requested by the name of another of its models.
    if (hub) this.#place = { family: familyOfGraph(loaded.graph), select: null };
    this.#listener.onLoad(loaded, before);
    this.#host.requestUpdate();
  }

  #fail(cause: unknown): void {
    this.#loading = null;
    this.#progress.clear();
    this.#isDue = false;
    this.#host.requestUpdate();
    this.#error = loadErrorOf('network', cause);
    this.#listener.onError(this.#error);
  }

  #cancel(): void {
    this.#finishing?.abort();
    this.#finishing = null;
    this.#loading?.abort();
    this.#loading = null;
    this.#progress.clear();
  }
}
