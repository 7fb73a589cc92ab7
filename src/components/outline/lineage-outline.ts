import { wordsAbout } from '../../domain/format/words-about.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Picture } from '../../picture.js';
import { cardAfter } from '../../scene/card-after.js';
import { formatCount } from '../../domain/format/format-count.js';
import { cardKeyOf } from '../../scene/scene.js';
import { outlineOf, type OutlineRow } from '../../scene/outline-of.js';
import { turnToPage } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { methodMarkStyles } from '../detail/method-mark.styles.js';
import { requestMenu } from '../card-menu/request-menu.js';
import { isMenuKey } from '../card-menu/is-menu-key.js';
import { OpenDetailEvent } from '../detail/open-detail-event.js';
import { sameIds, selectedIdsOf } from '../selected-ids.js';
import { baseStyles } from '../ui/theme.styles.js';
import { TypeAhead, typedItem } from '../ui/type-ahead.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { outlineStyles } from './lineage-outline.styles.js';
import { outlineRow } from './outline-row.js';
import { isButton, rowAt } from './row-at.js';
import { closeRow, menuSubjectOf, nextRow, pressRow } from './outline-walk.js';

/**
 * The picture as a tree of rows, for keyboard, screen readers and print. A single tab stop; arrow keys move, Enter
 * selects.
 * @tag lineage-outline
 * @summary The outline of the picture.
 * @fires view-intent - The reader selected a model, or opened or closed a bundle.
 * @fires card-menu - The reader opened the menu of a row.
 * @fires open-detail - The reader selected a model by keyboard and moves to its details.
 */
export class LineageOutline extends LitElement {
  static override readonly styles = [baseStyles, methodMarkStyles, outlineStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ reflect: true }) override accessor lang = 'en';
  /** The picture on the canvas. */
  @property({ attribute: false }) accessor picture: Picture | null = null;

  /** The key of the row that is the tab stop; null for the first. */
  @state() accessor active: string | null = null;

  @query('.scroll') accessor scroller: HTMLElement | null = null;
  @query('tr[tabindex="0"]') accessor activeRow: HTMLElement | null = null;

  #rows: readonly OutlineRow[] = [];
  #selected: readonly string[] = [];
  readonly #typeAhead = new TypeAhead();
  /** Whether the focus was in a row, which may no longer exist. */
  #holdsFocus = false;
  #revealWanted = false;

  /** Focuses the active row. */
  override focus(options?: FocusOptions): void {
    this.activeRow?.focus(options);
  }

  /** Renders synchronously, as printing does not wait. */
  drawNow(): void {
    this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { graph, picture } = this;
    this.#holdsFocus = this.shadowRoot?.activeElement != null;
    if (changed.has('graph')) this.active = null;
    if (changed.has('graph') || changed.has('picture')) {
      const before = changed.get('picture')?.scene ?? null;
      this.#rows = graph && picture ? outlineOf(graph, picture.scene) : [];
      if (picture) this.active = cardAfter(before, picture.scene, this.active);
    }
    const selected = selectedIdsOf(this.view);
    if (!sameIds(selected, this.#selected)) {
      this.#selected = selected;
      this.#revealWanted = true;
    }
    if (this.#revealWanted) this.active = this.#keyOfSelected() ?? this.active;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, picture, lang } = this;
    if (!graph || !picture || this.#rows.length === 0) return nothing;
    const words = wordsAbout(graph, lang).outline;
    const selected = new Set(this.#selected);
    const active = this.active ?? this.#rows[0]?.key;
    return html`<div class="scroll">
      <table
        role="treegrid"
        aria-multiselectable="true"
        aria-label=${words.outline(formatCount(this.#rows.length, lang))}
        @keydown=${this.#onKey}
        @click=${this.#onClick}
        @contextmenu=${this.#onMenu}
        @focusin=${this.#onFocus}
      >
        <thead>
          <tr role="row">
            <th role="columnheader" scope="col" class="name">${words.name}</th>
            <th role="columnheader" scope="col" class="released">${words.released}</th>
            <th role="columnheader" scope="col" class="organizations">${words.organizations}</th>
            <th role="columnheader" scope="col" class="method">
              <span class="label">${words.method}</span>
            </th>
            <th role="columnheader" scope="col" class="derived">${words.derived}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.#rows,
            ({ key }) => key,
            (row) =>
              outlineRow(
                {
                  graph,
                  lang,
                  words,
                  isActive: row.key === active,
                  isSelected:
                    row.card.kind === 'node' ? selected.has(graph.idAt(row.card.node)) : null,
                  cardKeyOf: (node) => cardKeyOf(picture.scene, node),
                  goTo: this.#goTo,
                  turnTo: (page) => this.#request((now) => turnToPage(now, page)),
                },
                row,
              ),
          )}
        </tbody>
      </table>
    </div>`;
  }

  protected override updated(): void {
    const isFocusLost = this.#holdsFocus && this.shadowRoot?.activeElement == null;
    if (isFocusLost) this.activeRow?.focus({ preventScroll: true });
    if (isFocusLost || this.#revealWanted) this.#reveal();
    // A model that is not drawn yet is revealed once it is.
    if (this.#selected.length === 0 || this.#keyOfSelected() !== null) this.#revealWanted = false;
  }

  /** The key of the last selection's own row, if it has one. */
  #keyOfSelected(): string | null {
    const id = this.#selected.at(-1);
    const node = id === undefined ? undefined : this.graph?.numberOf(id);
    return this.#rows.find(({ key }) => key === `n${node}`)?.key ?? null;
  }

  readonly #goTo = (key: string): void => {
    this.active = key;
    void this.updateComplete.then(() => this.activeRow?.focus());
  };

  #request(transition: Transition): void {
    this.dispatchEvent(new ViewIntentEvent(transition));
  }

  readonly #onFocus = ({ target }: Event): void => {
    this.active = rowAt(target) ?? this.active;
  };

  readonly #onClick = (event: MouseEvent): void => {
    const row = this.#rowOf(rowAt(event.target));
    if (!row || isButton(event.target)) return;
    this.#press(row, event.shiftKey || event.ctrlKey || event.metaKey);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const row = this.#rowOf(rowAt(event.target));
    if (!this.graph || !row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isMenuKey(event) && !this.#typeAhead.isTyping(event)) {
      event.preventDefault();
      this.#openMenu(row, null);
      return;
    }
    // A space may be part of the name being typed.
    const isSpace = event.key === ' ' && !this.#typeAhead.isTyping(event);
    if (event.key === 'Enter' || isSpace) {
      if (isButton(event.target)) return;
      this.#press(row, event.shiftKey);
      if (event.key === 'Enter' && !event.shiftKey && row.card.kind === 'node') {
        this.dispatchEvent(new OpenDetailEvent());
      }
    } else if (!this.#walk(event, row)) return;
    event.preventDefault();
  };

  readonly #onMenu = (event: MouseEvent): void => {
    const row = this.#rowOf(rowAt(event.target));
    if (row) this.#openMenu(row, event);
  };

  #openMenu(row: OutlineRow, pointer: MouseEvent | null): void {
    const { graph, picture } = this;
    if (!graph || !picture) return;
    this.active = row.key;
    requestMenu(this, menuSubjectOf(graph, picture.scene, row), this.activeRow, pointer);
  }

  #press(row: OutlineRow, together: boolean): void {
    const { graph, picture } = this;
    if (graph && picture) this.#request(pressRow(graph, picture.scene, row, together));
  }

  /** Moves by a key. @returns whether it moved */
  #walk(event: KeyboardEvent, row: OutlineRow): boolean {
    const { graph } = this;
    if (!graph) return false;
    const opening = event.key === 'ArrowRight' && row.expanded === false;
    const closing = event.key === 'ArrowLeft' ? closeRow(graph, row) : null;
    if (opening) this.#press(row, false);
    else if (closing) this.#request(closing);
    else {
      const next = nextRow(this.#rows, row, event.key);
      const typed = next ? null : this.#typeAhead.type(event);
      const at = this.#rows.indexOf(row);
      const named = (other: OutlineRow) =>
        other.card.kind === 'node' ? graph.nameOf(other.card.node) : '';
      const found = next ?? (typed === null ? undefined : typedItem(this.#rows, at, typed, named));
      if (!found && typed === null) return false;
      if (found) this.#goTo(found.key);
    }
    return true;
  }

  #rowOf(key: string | null): OutlineRow | undefined {
    return this.#rows.find((row) => row.key === key);
  }

  /** Scrolls the outline, not the page around it, just enough to show the active row below the header. */
  #reveal(): void {
    const { scroller, activeRow } = this;
    if (!scroller || !activeRow) return;
    const header = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const [row, box] = [activeRow.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const above = row.top - box.top - header;
    const below = row.bottom - box.bottom;
    if (above < 0) scroller.scrollTop += above;
    else if (below > 0) scroller.scrollTop += below;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-outline': LineageOutline;
  }
}
