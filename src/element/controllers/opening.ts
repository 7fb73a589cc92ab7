import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { primaryLanguageOf } from '../../domain/format/text.js';
import { parsePicture, type StoredPicture } from '../../export/opening/stored-picture.js';
import { parseView } from '../../state/view-string.js';
import type { ViewState } from '../../state/view-state.js';
import type { OpeningIndex } from '../../export/opening/draw-pictures.js';
import { readOpeningIndex, readOpeningPicture } from '../load/read-opening.js';

/** A drawing that is shown smaller than this is not taken over: its letters would stay too small. */
const MIN_SCALE = 0.85;

/** A picture that was made when the page was built, and the view it is of. */
export interface Adoptable {
  readonly picture: StoredPicture;
  readonly view: ViewState;
}

/** The element that a drawing stands in. */
type OpeningHost = ReactiveControllerHost & HTMLElement & { readonly graph: LineageGraph | null };

/** What is done with what a reader did to the drawing. */
interface OpeningListener {
  /** A card was clicked; the address in the page of the view that it leads to. */
  readonly onFollow: (view: string) => void;
}

/**
 * What the page shows of the opening before the program: a drawing in the slot `opening`, made when the page was built. It
 * stays until the canvas has the same picture, which comes with it as data; what is clicked in it meanwhile is not lost.
 */
export class Opening implements ReactiveController {
  readonly #host: OpeningHost;
  readonly #listener: OpeningListener;
  #holder: HTMLElement | null = null;
  #drawing: SVGSVGElement | null = null;
  #index: OpeningIndex | null = null;
  /** How far the page was scrolled before there was a shadow tree; null where that is no matter any more. */
  #scrolled: number | null = null;
  /** What was clicked while there was no graph yet. */
  #followed: string | null = null;
  /** The latest graph, with the digest of its file. */
  #known: { readonly graph: LineageGraph; readonly digest: string | null } | null = null;

  constructor(host: OpeningHost, listener: OpeningListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
    this.#find();
  }

  /** Whether something stands where the canvas will be. */
  get isShown(): boolean {
    return this.#holder !== null;
  }

  /** The drawing that readers see; null if there is none, or another view is asked for. */
  get drawing(): SVGSVGElement | null {
    return this.#drawing;
  }

  /** When the page first showed the drawing, in milliseconds since navigation; null if it did not, or cannot say. */
  get paintedAt(): number | null {
    if (!this.#drawing) return null;
    return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
  }

  /** Before there is a shadow tree, in which nothing shows of what is not asked for. */
  #find(): void {
    const holder = this.#host.querySelector<HTMLElement>(
      ':scope > [slot="opening"]:has(> svg[data-size])',
    );
    if (!holder) return;
    this.#holder = holder;
    this.#scrolled = scrollY;
    this.#drawing =
      [...holder.querySelectorAll<SVGSVGElement>('svg[data-size]')].find(
        (svg) => svg.getClientRects().length > 0,
      ) ?? null;
    try {
      this.#index = readOpeningIndex(holder);
    } catch (error) {
      refuse(error);
    }
    holder.addEventListener('click', this.#onClick);
    // Clicked before there was a program: the address says so.
    if (location.hash.length > 1 && this.#linkTo(location.hash)) this.#followed = location.hash;
  }

  /** The digest of the file that the drawing is of; null if there is no drawing. */
  get digest(): string | null {
    return this.#index?.graph ?? null;
  }

  /** A graph has arrived. @param digest of its file; null if it came another way, or cannot be computed */
  meet(graph: LineageGraph, digest: string | null): void {
    this.#known = { graph, digest };
    const followed = this.#followed;
    this.#followed = null;
    if (followed !== null) this.#listener.onFollow(followed);
  }

  /** The picture that the drawing shows in a language, if it is one of this graph. Says why where it is not. */
  async adoptable(graph: LineageGraph, lang: string): Promise<Adoptable | null> {
    const [index, drawing] = [this.#index, this.#drawing];
    if (!index || !drawing) return null;
    try {
      const digest = this.#known?.graph === graph ? this.#known.digest : null;
      if (index.graph === null || digest !== index.graph) {
        throw new Error(`expected the graph ${index.graph ?? ''}, got ${digest ?? 'another'}`);
      }
      const scale = drawing.getScreenCTM()?.a ?? 0;
      if (scale < MIN_SCALE) return null;
      const size = drawing.dataset['size'] ?? '';
      const primary = primaryLanguageOf(lang);
      const text = await readOpeningPicture(index, size, primary, this.#host.baseURI);
      if (text === null) return null;
      const picture = parsePicture(text, graph.nodeCount);
      return { picture, view: parseView(index.view, graph).view };
    } catch (error) {
      refuse(error);
      return null;
    }
  }

  /** The canvas shows the picture: the drawing is no longer needed. @returns the address of what had the focus, '' for none */
  end(): string | null {
    const holder = this.#holder;
    if (!holder) return null;
    holder.removeEventListener('click', this.#onClick);
    this.#keepList();
    const { activeElement } = holder.getRootNode() as Document | ShadowRoot;
    const part = activeElement?.closest('[slot="opening"]');
    const focused = part && part.parentElement === this.#host ? activeElement : null;
    this.#holder = this.#drawing = null;
    this.#host.requestUpdate();
    return focused && (/#.*/.exec(focused.getAttribute('href') ?? '')?.[0] ?? '');
  }

  /** The list that its reader has opened stays below the page until they close it. */
  #keepList(): void {
    const foot = this.#host.querySelector<HTMLElement>(
      ':scope > [slot="opening"]:has(> details[open])',
    );
    // A card that was clicked leads into it as long as there is nothing else to show.
    if (!foot || foot.querySelector(':target')) return;
    foot.slot = 'list';
    foot
      .querySelector('details')
      ?.addEventListener('toggle', () => (foot.slot = 'opening'), { once: true });
  }

  /** A shadow tree in which nothing stands yet makes the page shorter for a moment, and so scrolls it. */
  hostUpdated(): void {
    if (this.#scrolled !== null && this.#scrolled !== scrollY) {
      scrollTo({ top: this.#scrolled, behavior: 'instant' });
    }
    this.#scrolled = null;
  }

  hostDisconnected(): void {
    this.end();
  }

  #linkTo(href: string): Element | null {
    const links = this.#holder?.querySelectorAll('svg a') ?? [];
    return [...links].find((link) => link.getAttribute('href') === href) ?? null;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('svg a') : null;
    if (!(link instanceof SVGElement)) return;
    // A drawing in an article leads to another page, and says which view of its own that is.
    const view = link.dataset['view'] ?? /^#.*/.exec(link.getAttribute('href') ?? '')?.[0];
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (view === undefined || !isPlain) return;
    event.preventDefault();
    if (this.#host.graph) this.#listener.onFollow(view);
    else this.#followed = view;
  };
}

function refuse(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  console.warn(`lineage-graph: the drawing in the page is not taken over: ${why}`);
}
