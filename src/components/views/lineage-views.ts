import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Check, ChevronDown, Map as MapIcon, Route } from 'lucide';
import type { NamedView } from '../../domain/format/format.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { textOf } from '../../domain/format/text.js';
import { isTour } from '../../state/tour.js';
import { applyNamedView } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { icon } from '../ui/icon.js';
import { Menu } from '../ui/menu.js';
import { menuStyles } from '../ui/menu.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { ViewIntentEvent } from '../view-intent.js';
import { viewsStyles } from './lineage-views.styles.js';
import { wordsIn } from '../../locales/words-in.js';

/**
 * A button that opens a list of the file's named views, tours first. Hidden if there are none.
 * @tag lineage-views
 * @summary The menu of named views.
 * @fires view-intent - The reader chose a view.
 */
export class LineageViews extends LitElement {
  static override readonly styles = [baseStyles, toolButtonStyles, menuStyles, viewsStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';
  /** The edge of the button that the list is aligned with. */
  @property() accessor align: 'start' | 'end' = 'start';

  readonly #menu = new Menu(this);

  protected override willUpdate(): void {
    this.hidden = this.graph !== null && (this.graph.frame.views ?? []).length === 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const views = this.graph?.frame.views ?? [];
    if (views.length === 0) return nothing;
    const words = wordsIn(this.lang).views;
    return html`<div
      class="menu"
      @focusout=${this.#menu.onFocusOut}
      @keydown=${this.#menu.onKeyDown}
    >
      <button
        type="button"
        class="tool"
        aria-expanded=${this.#menu.isOpen ? 'true' : 'false'}
        popovertarget="list"
      >
        ${icon(MapIcon)} <span class="word">${words.views}</span> ${icon(ChevronDown)}
      </button>
      <ul
        id="list"
        popover
        class=${this.align}
        aria-label=${words.list}
        @beforetoggle=${this.#menu.onBeforeToggle}
      >
        ${this.#menu.isOpen ? ordered(views).map((named) => this.#item(named)) : nothing}
      </ul>
    </div>`;
  }

  #item(named: NamedView): TemplateResult {
    const chosen = this.view?.named?.id === named.id;
    return html`<li class=${isTour(named) ? 'tour' : ''}>
      <button
        type="button"
        class="item"
        aria-current=${chosen ? 'true' : 'false'}
        @click=${() => this.#pick(named.id)}
      >
        <span class="check">${chosen ? icon(Check) : nothing}</span>
        <bdi class="title">${textOf(named.title, this.lang)}</bdi>
        ${
          named.text === undefined
            ? nothing
            : html`<bdi class="text">${textOf(named.text, this.lang)}</bdi>`
        }
        ${isTour(named) ? this.#mark(named) : nothing}
      </button>
    </li>`;
  }

  #mark({ steps = [] }: NamedView): TemplateResult {
    const { tour } = wordsIn(this.lang).views;
    const formatted = new Intl.NumberFormat(this.lang).format(steps.length);
    return html`<span class="mark">${icon(Route)} ${tour(steps.length, formatted)}</span>`;
  }

  #pick(id: string): void {
    const { graph } = this;
    this.#menu.closeAndReturn();
    if (graph) this.dispatchEvent(new ViewIntentEvent((view) => applyNamedView(view, graph, id)));
  }
}

function ordered(views: readonly NamedView[]): readonly NamedView[] {
  return [...views.filter(isTour), ...views.filter((named) => !isTour(named))];
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-views': LineageViews;
  }
}
