import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  CHANGE_LOOKS,
  changedCardsIn,
  changedLinesIn,
  type Change,
  type ChangedCard,
  type ChangedLine,
} from '../../curate/diff/change-marks.js';
import type { ComparedGraphs } from '../../curate/diff/compared-graphs.js';
import type { Picture } from '../../picture.js';
import type { LineageCanvasElement } from '../canvas/lineage-canvas.js';
import { actionButtonStyles } from '../ui/action-button.styles.js';
import { editingWordsAbout } from '../edit/editing-words-about.js';
import { closeButton } from '../ui/close-button.js';
import { closeButtonStyles } from '../ui/close-button.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { changesList } from './changes-list.js';
import { changesStyles } from './lineage-changes.styles.js';

const RING_PX = 3;
const BADGE_PX = 9;

/**
 * The differences between two graphs: marks over the picture, a legend with counts, and a list. Positioned over the
 * adjacent canvas.
 * @tag lineage-changes
 * @summary What was added, removed and changed.
 * @fires end-comparison - The reader closed the comparison with the earlier graph.
 */
export class LineageChanges extends LitElement {
  static override readonly styles = [
    baseStyles,
    actionButtonStyles,
    closeButtonStyles,
    changesStyles,
  ];

  @property({ attribute: false }) accessor compared: ComparedGraphs | null = null;
  @property({ attribute: false }) accessor picture: Picture | null = null;
  @property({ reflect: true }) override accessor lang = 'en';

  @state() accessor isOpen = false;
  @query('.sheet > g') accessor marks: SVGGElement | null = null;
  @query('.sheet') accessor sheet: SVGSVGElement | null = null;

  #canvas: LineageCanvasElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#canvas = this.parentElement?.querySelector('lineage-canvas') ?? null;
    this.#canvas?.addEventListener('canvas-move', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#canvas?.removeEventListener('canvas-move', this.#follow);
    this.#canvas = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('picture') || changed.has('compared')) this.#follow();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { compared, picture, lang } = this;
    if (!compared) return nothing;
    const words = editingWordsAbout(compared.graph, lang);
    const { nodes, edges } = compared.diff;
    const changes = Object.keys(CHANGE_LOOKS) as Change[];
    const countOf = (change: Change) => nodes[change].length + edges[change].length;
    return html`<svg class="sheet" aria-hidden="true">
        <g>${picture ? marksOf(compared, picture) : nothing}</g>
      </svg>
      <section aria-label=${words.compared.title}>
        <div class="list" ?hidden=${!this.isOpen}>
          ${changesList(compared.diff, compared.graph, lang, words)}
        </div>
        <div class="legend">
          ${changes.map(
            (change) =>
              html`<span class=${change}
                ><span class="badge" aria-hidden="true">${CHANGE_LOOKS[change].sign}</span
                >${countOf(change).toLocaleString(words.locale)}
                ${words.compared.counts[change]}</span
              >`,
          )}
          <button
            type="button"
            class="action"
            aria-expanded=${this.isOpen ? 'true' : 'false'}
            @click=${this.#toggle}
          >
            ${words.compared.title}
          </button>
          ${closeButton(words.compared.end, () => this.dispatchEvent(new Event('end-comparison')))}
        </div>
      </section>`;
  }

  readonly #toggle = (): void => {
    this.isOpen = !this.isOpen;
  };

  /** Keeps the marks aligned with the picture. */
  readonly #follow = (): void => {
    const transform = this.#canvas?.transform;
    if (!transform || !this.marks || !this.sheet) return;
    const { x, y, zoom } = transform;
    this.marks.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
    this.sheet.style.insetInlineStart = `${this.#canvas?.offsetLeft ?? 0}px`;
  };
}

function marksOf(compared: ComparedGraphs, picture: Picture): readonly TemplateResult[] {
  return [
    ...changedLinesIn(compared, picture).map(lineMark),
    ...changedCardsIn(compared, picture).map(cardMark),
  ];
}

function lineMark({ change, d }: ChangedLine): TemplateResult {
  const { dash } = CHANGE_LOOKS[change];
  return svg`<path class=${change} d=${d} stroke-dasharray=${dash ?? nothing}></path>`;
}

function cardMark({ change, box }: ChangedCard): TemplateResult {
  const { sign, dash } = CHANGE_LOOKS[change];
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  return svg`<g class=${change}>
    <rect
      x=${left - RING_PX / 2}
      y=${top - RING_PX / 2}
      width=${box.width + RING_PX}
      height=${box.height + RING_PX}
      rx="8"
      stroke-width=${RING_PX}
      stroke-dasharray=${dash ?? nothing}
    ></rect>
    <circle cx=${left} cy=${top} r=${BADGE_PX}></circle>
    <text x=${left} y=${top} dy="0.35em">${sign}</text>
  </g>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-changes': LineageChanges;
  }
}
