import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ViewState } from '../../state/view-state.js';
import { wordsIn } from '../../locales/words-in.js';
import { OpenDetailEvent } from '../detail/open-detail-event.js';
import { CopyLinkEvent } from '../toolbar/copy-link-event.js';
import { menuStyles } from '../ui/menu.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { walkMenu } from '../ui/walk-menu.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { bundleMenu } from './bundle-menu.js';
import type { MenuPlace, MenuSubject } from './card-menu-event.js';
import { edgeMenu } from './edge-menu.js';
import { cardMenuStyles } from './lineage-card-menu.styles.js';
import type { MenuContext, Picking } from './menu-context.js';
import { nodeMenu } from './node-menu.js';
import { foundFor, pickByName, pickedWith } from './pick-by-name.js';
import { placeAt } from './place-at.js';

/**
 * The menu of a model, a claim or a bundle. Arrow keys, Home and End move; Escape closes it and returns the focus.
 * @tag lineage-card-menu
 * @summary The context menu of a card, a line or a row.
 * @fires view-intent - The reader chose an item.
 * @fires copy-link - The reader chose to copy the link.
 */
export class LineageCardMenu extends LitElement {
  static override readonly styles = [baseStyles, menuStyles, cardMenuStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ reflect: true }) override accessor lang = 'en';

  /** The subject of the menu; null while it is closed. */
  @state() accessor subject: MenuSubject | null = null;
  @state() accessor picking: Picking | null = null;
  @state() accessor typed = '';
  @state() accessor generations: number | null = null;
  @state() accessor copied: 'yes' | 'no' | null = null;

  @query('[popover]') accessor panel: HTMLElement | null = null;

  #origin: HTMLElement | null = null;
  #at: MenuPlace = { x: 0, y: 0 };
  #listening: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  /** Opens the menu of a subject. @param origin gets the focus back */
  async show(subject: MenuSubject, at: MenuPlace, origin: HTMLElement): Promise<void> {
    this.#end();
    [this.subject, this.#at, this.#origin] = [subject, at, origin];
    [this.picking, this.typed, this.generations, this.copied] = [null, '', null, null];
    await this.updateComplete;
    const { panel } = this;
    if (!this.isConnected || !panel) return;
    panel.showPopover();
    placeAt(panel, at);
    this.#focusFirst();
    this.#listen();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('graph') && this.subject) this.#end();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, view, lang, subject } = this;
    if (!graph || !view || !subject) return nothing;
    const words = wordsIn(lang).cardMenu;
    const name = nameOf(graph, subject, lang);
    return html`<div popover="manual" @keydown=${this.#onKey} @contextmenu=${keepClosed}>
      ${
        this.picking && subject.kind === 'node'
          ? this.#pick(graph, subject.node, this.picking)
          : html`<p class="head" aria-hidden="true"><bdi>${name}</bdi></p>
              <div role="menu" aria-label=${words.menuOf(name)}>${this.#items(graph, view)}</div>`
      }
      <p class="visually-hidden" role="status">
        ${this.copied === null ? nothing : wordsIn(lang).toolbar[this.copied === 'yes' ? 'copied' : 'notCopied']}
      </p>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { panel } = this;
    if (!panel?.matches(':popover-open')) return;
    placeAt(panel, this.#at);
    if (changed.has('picking')) this.#focusFirst();
  }

  #items(graph: LineageGraph, view: ViewState): TemplateResult | typeof nothing {
    const { subject } = this;
    const context: MenuContext = {
      graph,
      view,
      lang: this.lang,
      generations: this.generations,
      setGenerations: (generations) => (this.generations = generations),
      choose: this.#choose,
      read: (transition) => {
        const origin = this.#origin;
        this.#choose(transition);
        origin?.dispatchEvent(new OpenDetailEvent());
      },
      pick: (picking) => (this.picking = picking),
      copyLink: (transition) => void this.#copyLink(transition),
      copied: this.copied,
    };
    switch (subject?.kind) {
      case 'node':
        return nodeMenu(context, subject.node);
      case 'edge':
        return edgeMenu(context, subject.edge);
      case 'bundle':
        return bundleMenu(context, subject);
      case undefined:
        return nothing;
    }
  }

  #pick(graph: LineageGraph, node: number, picking: Picking): TemplateResult {
    const { lang, typed } = this;
    const name = graph.nameOf(node, lang);
    const words = wordsIn(lang).cardMenu;
    const label = picking === 'paths' ? words.pathsBetween(name) : words.compareWith(name);
    return pickByName(graph, lang, label, foundFor(graph, node, picking, typed), {
      onType: (text) => (this.typed = text),
      onPick: (other) => this.#choose(pickedWith(graph, node, picking, other)),
    });
  }

  readonly #choose = (transition: Transition): void => {
    this.close();
    this.dispatchEvent(new ViewIntentEvent(transition));
  };

  async #copyLink(transition: Transition): Promise<void> {
    const event = new CopyLinkEvent({ transition });
    this.dispatchEvent(event);
    this.copied = await (event.copied?.then(
      () => 'yes' as const,
      () => 'no' as const,
    ) ?? null);
  }

  /** Closes the menu and returns the focus. */
  close(): void {
    const origin = this.#origin;
    this.#end();
    origin?.focus({ preventScroll: true });
  }

  /** Closes the menu without moving the focus. */
  #end(): void {
    this.#listening?.abort();
    this.#listening = null;
    if (this.panel?.matches(':popover-open')) this.panel.hidePopover();
    this.subject = null;
    this.#origin = null;
  }

  /** Closes the menu on events that move what is below it, or that are aimed elsewhere. */
  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const onElsewhere = (event: Event) => {
      if (!event.composedPath().includes(this)) this.#end();
    };
    for (const type of ['pointerdown', 'wheel', 'scroll', 'focusin'] as const) {
      window.addEventListener(type, onElsewhere, { capture: true, passive: true, signal });
    }
    window.addEventListener('resize', onElsewhere, { signal });
    window.addEventListener('blur', onElsewhere, { signal });
  }

  #focusFirst(): void {
    const first = this.panel?.querySelector<HTMLElement>('input, [role="menuitem"]');
    first?.focus({ preventScroll: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    // Keys pressed in the menu are not meant for the page.
    event.stopPropagation();
    if (event.key === 'Escape') {
      if (this.picking) this.picking = null;
      else this.close();
    } else if (event.key === 'Tab' && !this.picking) this.close();
    else if (!this.#walk(event)) return;
    event.preventDefault();
  };

  /** Up and down move between items, entering a row at its chosen option; left and right move within a row. */
  #walk(event: KeyboardEvent): boolean {
    const all = [
      ...(this.panel?.querySelectorAll<HTMLElement>('input, .hit, [role^="menuitem"]') ?? []),
    ];
    const row = all.filter((item) => item.role === 'menuitemradio');
    const isInRow = row.some((item) => item.matches(':focus'));
    if (isInRow && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      const key = event.key === 'ArrowRight' ? 'ArrowDown' : 'ArrowUp';
      return walkMenu({ key }, row);
    }
    // In a text field, Home and End belong to the text.
    const isText = event.target instanceof HTMLInputElement && !event.key.startsWith('Arrow');
    if (isText) return false;
    const isStop = (item: HTMLElement) =>
      item.role !== 'menuitemradio' ||
      (isInRow ? item.matches(':focus') : item.ariaChecked === 'true');
    return walkMenu(event, all.filter(isStop));
  }
}

/** Prevents the browser's own menu from opening over this one. */
function keepClosed(event: Event): void {
  event.preventDefault();
}

function nameOf(graph: LineageGraph, subject: MenuSubject, lang: string): string {
  if (subject.kind === 'node') return graph.nameOf(subject.node, lang);
  if (subject.kind === 'bundle') {
    return subject.card.kind === 'grid' ? subject.card.title : subject.card.label;
  }
  const { edge } = subject;
  const [from = NONE, to = NONE] = [graph.sources[edge], graph.targets[edge]];
  return `${graph.nameOf(from, lang)} → ${graph.nameOf(to, lang)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-card-menu': LineageCardMenu;
  }
}
