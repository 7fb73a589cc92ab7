import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ArrowRight } from 'lucide';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { clearSelection } from '../../state/transitions.js';
import type { Selection, ViewState } from '../../state/view-state.js';
import { closeButton } from '../ui/close-button.js';
import { icon } from '../ui/icon.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { detailChartStyles } from './detail-charts.styles.js';
import type { DetailContext } from './detail-context.js';
import { edgeDetail } from './edge-detail.js';
import { nodeButton } from './ends.js';
import { detailStyles } from './lineage-detail.styles.js';
import { nodeDetail } from './node-detail.js';
import { panelStyles } from './panel.styles.js';
import { wordsAbout } from '../../domain/format/words-about.js';

/**
 * The details of the selected model or claim. Hidden without a selection.
 * @tag lineage-detail
 * @summary The detail panel.
 * @slot edit - Shown above everything else, for editing controls.
 * @slot - Shown below everything else, for additions of the page.
 * @fires view-intent - The reader changed the view.
 */
export class LineageDetail extends LitElement {
  static override readonly styles = [baseStyles, panelStyles, detailStyles, detailChartStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  /** The language of the interface and of the file's texts. */
  @property({ reflect: true }) override accessor lang = 'en';

  /** The number of visible items of long lists, by the panel's own keys. */
  @state() accessor limits: ReadonlyMap<string, number> = new Map();
  @query('h2') accessor heading: HTMLElement | null = null;
  @query('.body') accessor body: HTMLElement | null = null;

  /** The key of what was shown last. */
  #shown = '';
  /** The element that had the focus before the last change. */
  #focused: Element | null = null;

  /** Focuses the name at the top once it is rendered. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#focused = this.shadowRoot?.activeElement ?? null;
    if (!changed.has('view') && !changed.has('graph')) return;
    const select = this.view?.select ?? null;
    const shown = keyOf(select);
    if (shown !== this.#shown || changed.has('graph')) this.limits = new Map();
    this.hidden = select === null || this.graph === null;
  }

  protected override updated(): void {
    const shown = keyOf(this.view?.select ?? null);
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (this.body) this.body.scrollTop = 0;
    // The clicked button is gone: the heading of the new page takes its focus.
    if (this.#focused?.isConnected === false) this.heading?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, view } = this;
    if (!graph || !view?.select) return nothing;
    const context = this.#contextOf(graph, view);
    // Each model's page is created anew, so that no state, focus or scroll position of the last one remains.
    return html`${keyed(keyOf(view.select), this.#page(context, view.select))}`;
  }

  #page(context: DetailContext, select: Selection): TemplateResult {
    const { graph, words } = context;
    if (select.kind === 'node') {
      const node = graph.numberOf(select.id);
      return node === undefined
        ? this.#frame(words, words.notInGraph, html`<p>${words.noSuchNode(select.id)}</p>`)
        : this.#frame(words, html`<bdi>${graph.nameOf(node)}</bdi>`, nodeDetail(context, node));
    }
    const e = edgeNumberOf(graph, select);
    if (e === NONE) {
      const message = words.noSuchEdge(select.source, select.target);
      return this.#frame(words, words.notInGraph, html`<p>${message}</p>`);
    }
    const title = html`${nodeButton(context, graph.sources[e] ?? NONE)} ${icon(ArrowRight)}
    ${nodeButton(context, graph.targets[e] ?? NONE)}`;
    return this.#frame(words, title, edgeDetail(context, e));
  }

  #frame(words: DetailContext['words'], title: unknown, content: TemplateResult): TemplateResult {
    return html`<article aria-labelledby="name">
      <header>
        <h2 id="name" tabindex="-1">${title}</h2>
        ${closeButton(words.close, () => this.#send(clearSelection))}
      </header>
      <div class="body">
        <slot name="edit"></slot>
        ${content}
        <slot></slot>
      </div>
    </article>`;
  }

  #contextOf(graph: LineageGraph, view: ViewState): DetailContext {
    return {
      graph,
      view,
      lang: this.lang,
      words: wordsAbout(graph, this.lang).detail,
      send: (transition) => this.#send(transition),
      limitOf: (list, initial) => this.limits.get(list) ?? initial,
      setLimit: (list, limit, button) => void this.#setLimit(list, limit, button),
    };
  }

  #send(transition: Transition): void {
    this.dispatchEvent(new ViewIntentEvent(transition));
  }

  async #setLimit(list: string, limit: number, button: HTMLElement): Promise<void> {
    const items = button.previousElementSibling;
    const from = items?.children.length ?? 0;
    this.limits = new Map(this.limits).set(list, limit);
    await this.updateComplete;
    items?.children[from]?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
  }
}

function keyOf(select: Selection | null): string {
  return JSON.stringify(select);
}

function edgeNumberOf(graph: LineageGraph, select: Extract<Selection, { kind: 'edge' }>): number {
  const [source, target] = [graph.numberOf(select.source), graph.numberOf(select.target)];
  if (source === undefined || target === undefined) return NONE;
  return (
    graph
      .inEdgesOf(target)
      .find((e) => graph.sources[e] === source && graph.relationAt(e) === select.relation) ?? NONE
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-detail': LineageDetail;
  }
}
