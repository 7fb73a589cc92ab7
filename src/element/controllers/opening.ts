import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { primaryLanguageOf } from '../../domain/format/text.js';
import { parsePicture, type StoredPicture } from '../../export/opening/stored-picture.js';
import { parseView } from '../../state/view-string.js';
import type { ViewState } from '../../state/view-state.js';
import type { OpeningIndex } from '../../export/opening/draw-pictures.js';
import { readOpeningIndex, readOpeningPicture } from '../load/read-opening.js';

/** A drawing below this scale is not adopted: its letters would stay too small. */
const MIN_SCALE = 0.85;

/** A prerendered picture, and its view. */
export interface Adoptable {
  readonly picture: StoredPicture;
  readonly view: ViewState;
}

/** The element that contains a drawing. */
type OpeningHost = ReactiveControllerHost & HTMLElement & { readonly graph: LineageGraph | null };

/** Callbacks for the reader's interaction with the drawing. */
interface OpeningListener {
  /** A card was clicked; receives the hash of the view that it links to. */
  readonly onFollow: (view: string) => void;
}

/**
 * The prerendered opening picture: a drawing in the slot `opening`. It stays until the canvas shows the same picture,
 * which is embedded as data; clicks in the meantime are not lost.
 */
export class Opening implements ReactiveController {
  readonly #host: OpeningHost;
  readonly #listener: OpeningListener;
  #holder: HTMLElement | null = null;
  #drawing: SVGSVGElement | null = null;
  #index: OpeningIndex | null = null;
  /** The scroll position before the shadow tree was created; null once no longer relevant. */
  #scrolled: number | null = null;
  /** The link clicked before there was a graph. */
  #followed: string | null = null;
  /** The current graph with the digest of its file. */
  #known: { readonly graph: LineageGraph; readonly digest: string | null } | null = null;

  constructor(host: OpeningHost, listener: OpeningListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
    this.#find();
  }

  /** Whether something is shown in place of the canvas. */
  get isShown(): boolean {
    return this.#holder !== null;
  }

  /** The visible drawing; null if there is none, or another view is requested. */
  get drawing(): SVGSVGElement | null {
    return this.#drawing;
  }

  /** When the page first painted the drawing, in milliseconds since navigation; null if it did not, or if unknown. */
  get paintedAt(): number | null {
    if (!this.#drawing) return null;
    return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
  }

  /** Must run before the shadow tree is created, which hides unslotted content. */
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
    // A link clicked before the program loaded is in the page's hash.
    if (location.hash.length > 1 && this.#linkTo(location.hash)) this.#followed = location.hash;
  }

  /** The digest of the file that the drawing was made from; null if there is no drawing. */
  get digest(): string | null {
    return this.#index?.graph ?? null;
  }

  /**
   * Called when a graph has loaded. @param digest of its file; null if there is no file, or if it cannot be computed
   */
  meet(graph: LineageGraph, digest: string | null): void {
    // The drawing shows the file of the page, not what the reader opened after it.
    if (this.#known && digest !== this.digest) this.#index = null;
    this.#known = { graph, digest };
    const followed = this.#followed;
    this.#followed = null;
    if (followed !== null) this.#listener.onFollow(followed);
  }

  /** The embedded picture in a language, if it was made from this graph. Reports why if not. */
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

  /**
   * Called when the canvas shows the picture: removes the drawing. @returns the hash of the link that had the focus, or
   * ''
   */
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

  /** A list that the reader has opened stays below the page until they close it. */
  #keepList(): void {
    const foot = this.#host.querySelector<HTMLElement>(
      ':scope > [slot="opening"]:has(> details[open])',
    );
    // Only the card's link target may open it, as long as there is nothing else to show.
    if (!foot || foot.querySelector(':target')) return;
    foot.slot = 'list';
    foot
      .querySelector('details')
      ?.addEventListener('toggle', () => (foot.slot = 'opening'), { once: true });
  }

  /** An empty shadow tree briefly makes the page shorter, which changes its scroll position. */
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
    // A drawing in an article links to another page, and states its own view in an attribute.
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
  console.warn(`lineage-graph: the drawing in the page was not adopted: ${why}`);
}
