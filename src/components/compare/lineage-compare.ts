import { wordsAbout } from '../../domain/format/words-about.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ArrowUpDown, X } from 'lucide';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { forksOf, type Fork } from '../../domain/graph/relationship.js';
import { clearSelection, swapCompared, toggleCompared } from '../../state/transitions.js';
import { MAX_COMPARED, type ViewState } from '../../state/view-state.js';
import { closeButton } from '../ui/close-button.js';
import type { PanelContext } from '../detail/detail-context.js';
import { nodeButton } from '../detail/ends.js';
import { panelStyles } from '../detail/panel.styles.js';
import { stationDate } from '../detail/station.js';
import { icon } from '../ui/icon.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { inCommon } from './in-common.js';
import { differenceTable } from './difference-table.js';
import { forkDiagram } from './fork-diagram.js';
import { compareStyles } from './lineage-compare.styles.js';
import { pathsButton } from './paths-button.js';
import { namesOf, relationSentence } from './relation-sentence.js';

/** Maximum number of paths shown besides the first. */
const MORE_FORKS = 5;

/**
 * How the compared models are related, where their paths part, and what differs. Hidden without a comparison.
 * @tag lineage-compare
 * @summary The comparison, in place of the detail panel.
 * @fires view-intent - The reader changed the view.
 */
export class LineageCompare extends LitElement {
  static override readonly styles = [baseStyles, panelStyles, compareStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  /** The language of the interface and of the file's texts. */
  @property({ reflect: true }) override accessor lang = 'en';

  @state() accessor withSame = false;
  @query('h2') accessor heading: HTMLElement | null = null;

  /** Focuses the title once it is rendered. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view') && !changed.has('graph')) return;
    this.hidden = this.graph === null || (this.view?.compare.length ?? 0) < 2;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, view, lang } = this;
    if (!graph || !view || view.compare.length < 2) return nothing;
    const context: PanelContext = {
      graph,
      view,
      lang,
      words: wordsAbout(graph, lang).detail,
      send: (transition) => this.#send(transition),
    };
    const words = wordsAbout(graph, lang).compare;
    const numbers = view.compare.map((id) => graph.numberOf(id));
    const nodes = numbers.filter((node) => node !== undefined);
    const unknown = view.compare.filter((_, i) => numbers[i] === undefined);
    return html`<article aria-labelledby="title">
      <header>
        <h2 id="title" tabindex="-1">
          ${words.title}<span class="visually-hidden"
            >${context.words.colon}${namesOf(graph, nodes, lang)}</span
          >
        </h2>
        ${closeButton(words.close, () => this.#send(clearSelection))}
      </header>
      <div class="body">
        <section>
          ${this.#models(context, nodes)}
          ${unknown.map((id) => html`<p>${context.words.noSuchNode(id)}</p>`)}
        </section>
        ${nodes.length < 2 ? nothing : this.#relation(context, nodes)}
        ${nodes.length < 2 ? nothing : inCommon(context, nodes)}
        ${
          nodes.length < 2
            ? nothing
            : differenceTable(context, nodes, this.withSame, this.#toggleSame)
        }
      </div>
    </article>`;
  }

  #models(context: PanelContext, nodes: readonly number[]): TemplateResult {
    const { graph, view, lang } = context;
    const words = wordsAbout(graph, lang).compare;
    return html`<ul class="models">
        ${nodes.map((node) => {
          const label = words.remove(graph.nameOf(node));
          const id = graph.idAt(node);
          return html`<li>
            <span class="stop-words">
              ${nodeButton(context, node)} ${stationDate(context, node)}
            </span>
            <button
              type="button"
              class="remove"
              aria-label=${label}
              title=${label}
              @click=${() => this.#sendFromHere((now) => toggleCompared(now, id))}
            >
              ${icon(X)}
            </button>
          </li>`;
        })}
      </ul>
      <div class="actions">
        <button type="button" class="action" @click=${() => this.#send(swapCompared)}>
          ${icon(ArrowUpDown)}${words.swap(nodes.length)}
        </button>
        ${pathsButton(context, nodes)}
        ${
          nodes.length < MAX_COMPARED
            ? html`<lineage-compare-picker
                .graph=${graph}
                .lang=${lang}
                .present=${view.compare}
                .label=${words.add}
              ></lineage-compare-picker>`
            : nothing
        }
      </div>`;
  }

  #relation(context: PanelContext, nodes: readonly number[]): TemplateResult {
    const { graph, lang } = context;
    const [first, ...others] = forksOf(graph, nodes);
    return html`<section>
      <p class="summary relation">${relationSentence(graph, nodes, first, lang)}</p>
      ${first ? forkDiagram(context, first) : nothing}
      ${others.slice(0, MORE_FORKS).map((fork) => otherFork(context, nodes, fork))}
    </section>`;
  }

  readonly #toggleSame = (): void => {
    this.withSame = !this.withSame;
  };

  /** Changes the view by a button that then disappears, and moves its focus to the heading. */
  #sendFromHere(transition: Transition): void {
    this.#send(transition);
    void this.focusHeading();
  }

  #send(transition: Transition): void {
    this.dispatchEvent(new ViewIntentEvent(transition));
  }
}

function otherFork(context: PanelContext, nodes: readonly number[], fork: Fork): TemplateResult {
  const { graph, lang } = context;
  const words = wordsAbout(graph, lang).compare;
  const name = html`<bdi>${graph.nameOf(fork.ancestor)}</bdi>`;
  return html`<details>
    <summary>${fork.along === 'main' ? words.mainFrom(name) : words.alsoFrom(name)}</summary>
    <p>${relationSentence(graph, nodes, fork, lang)}</p>
    ${forkDiagram(context, fork)}
  </details>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-compare': LineageCompare;
  }
}
