import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Hub } from '../../domain/hub/hub.js';
import { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { problemAt } from '../../domain/format/problem.js';
import type { HubView } from './fetch-parquet.js';
import { familyOfGraph } from '../../state/hub-fields.js';
import { GraphLoadError } from '../../components/message/graph-load-error.js';
import type { LoadProgress } from '../../components/message/load-progress.js';
import { ToldProgress } from './told-progress.js';
import {
  adoptGraph,
  loadHubPart,
  loadSource,
  type LoadedGraph,
  type LoadedHub,
  type LoadOptions,
} from './load-graph.js';

/** Who hears what came of a load. */
export interface SourceListener {
  /** Before the graph takes the place of the one shown. */
  readonly onLoad: (loaded: LoadedGraph, before: LineageGraph | null) => void;
  readonly onError: (error: GraphLoadError) => void;
  /** The digest of a file that is known to be sound; null for none. */
  readonly knownDigest: () => string | null;
  /** Whether what is to be shown first is the answer to a search. */
  readonly asksSearch: () => boolean;
}

/**
 * Where the graph of an element comes from: a file, or an object its page hands over. One load at a time: a later one ends
 * the earlier, whose answer is never heard. The last good graph stays until a better one is there. Nothing is on its way
 * while the element is out of the page.
 */
export class GraphSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #listener: SourceListener;
  #graph: LineageGraph | null = null;
  #hub: LoadedHub | null = null;
  /** The family that is to be shown where the file is a hub; null for all of them. */
  #place: HubView = { family: null, select: null };
  #error: GraphLoadError | null = null;
  #input: unknown = null;
  #url: string | null = null;
  /** Graph that a file says, or that was made of it by changes → the file's URL. */
  readonly #files = new WeakMap<LineageGraph, string | null>();
  #loading: AbortController | null = null;
  /** What is still done for the graph that is shown. */
  #finishing: AbortController | null = null;
  readonly #told = new ToldProgress(() => this.#host.requestUpdate());
  /** Whether a file was asked for that could not be fetched while the element was out of the page. */
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

  /** The hub that the graph is a part of, or whose families are to be shown; null for a graph that stands for itself. */
  get hub(): Hub | null {
    return this.#hub?.hub ?? null;
  }

  /** Why the graph asked for last could not be shown; null while it is, or is on its way. */
  get error(): GraphLoadError | null {
    return this.#error;
  }

  /** The URL of the file whose graph is shown; null if the page handed the graph over. */
  get url(): string | null {
    return this.#input === null ? this.#url : null;
  }

  get isLoading(): boolean {
    return this.#loading !== null;
  }

  /** Whether there is a graph, or one is coming, that the page has nothing else to show before. */
  get isToBeDrawn(): boolean {
    return this.#graph ? this.#error === null : this.isLoading && this.#hub === null;
  }

  /** How far the graph that is on its way has come; null if that takes too short to say. */
  get progress(): LoadProgress | null {
    return this.#told.progress;
  }

  /** The reader wants no more of what is on its way. */
  cancel(): void {
    if (!this.isLoading) return;
    this.#cancel();
    this.#fail(new GraphLoadError('cancelled', problemAt(this.#url ?? '', 'cancelled')));
  }

  /** Takes a graph the page hands over; null lets the file speak again. */
  adopt(input: unknown): void {
    this.#cancel();
    if (input instanceof LineageGraph && this.#files.get(input) === this.#url) {
      this.#input = null;
      this.#accept({ graph: input, warnings: [] }, this.#hub);
      return;
    }
    this.#input = input ?? null;
    if (this.#input === null) {
      this.#fetchUrl();
      return;
    }
    try {
      this.#accept(adoptGraph(this.#input));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Fetches a file; null for none. An object that was handed over goes before it. */
  fetch(url: string | null): void {
    this.#url = url;
    if (this.#input === null) this.#fetchUrl();
  }

  /** Takes the graph that the one shown was changed into; where graphs come from stays as it is. */
  replace(graph: LineageGraph): void {
    this.#cancel();
    if (this.#input === null) this.#files.set(graph, this.#url);
    this.#graph = graph;
    this.#host.requestUpdate();
  }

  /** Goes to a family of a hub, or to all of them; nothing changes where the file is not a hub, until it is one. */
  visit({ family, select }: HubView): void {
    if (family === this.#place.family) return;
    this.#place = { family, select };
    if (this.#hub) this.#enter(this.#hub);
  }

  /** Tries once more what failed. */
  retry(): void {
    this.adopt(this.#input);
  }

  /** Hears what came of the picture of the graph: null when it is drawn. */
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

  /** What failed for want of a network may well succeed now. */
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

  /** Fetches the family that is asked for, or waits with the families for one. */
  #enter(hub: LoadedHub): void {
    this.#cancel();
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
        tell: (progress) => {
          if (this.#loading === loading) this.#told.tell(progress);
        },
        asksSearch: this.#listener.asksSearch,
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
    this.#told.clear();
    this.#isDue = false;
    this.#error = null;
    this.#graph = loaded.graph;
    this.#hub = hub;
    // It may have been asked for by the name of another of its models.
    if (hub) this.#place = { family: familyOfGraph(loaded.graph), select: null };
    this.#listener.onLoad(loaded, before);
    this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.#loading = null;
    this.#told.clear();
    this.#isDue = false;
    this.#host.requestUpdate();
    if (!(error instanceof GraphLoadError)) throw error;
    this.#error = error;
    this.#listener.onError(error);
  }

  #cancel(): void {
    this.#finishing?.abort();
    this.#finishing = null;
    this.#loading?.abort();
    this.#loading = null;
    this.#told.clear();
  }
}
