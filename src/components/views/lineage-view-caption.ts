import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { textOf } from '../../domain/format/text.js';
import { isTour } from '../../state/tour.js';
import type { ViewState } from '../../state/view-state.js';
import { baseStyles } from '../ui/theme.styles.js';

/**
 * Title and text of the current named view; hidden if there is none, or for a tour, which has its own panel.
 * @tag lineage-view-caption
 * @summary The caption of a named view.
 */
export class LineageViewCaption extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      h2,
      p {
        max-inline-size: 110ch;
      }
      h2 {
        margin: 0;
        font-size: 15px;
        font-weight: 650;
        line-height: 1.3;
        text-wrap: balance;
      }
      p {
        margin: 2px 0 0;
        font-size: 12.5px;
        color: var(--lineage-ink-quiet);
        text-wrap: pretty;
      }
    `,
  ];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';

  protected override willUpdate(): void {
    this.hidden = this.#named() === undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const named = this.#named();
    if (!named) return nothing;
    return html`<h2><bdi>${textOf(named.title, this.lang)}</bdi></h2>
      ${
        named.text === undefined
          ? nothing
          : html`<p><bdi>${textOf(named.text, this.lang)}</bdi></p>`
      }`;
  }

  #named() {
    const id = this.view?.named?.id;
    const found = this.graph?.frame.views?.find((named) => named.id === id);
    return found && !isTour(found) ? found : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-view-caption': LineageViewCaption;
  }
}
