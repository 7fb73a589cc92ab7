import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChevronDown } from 'lucide';
import { facetLabelOf, valueLabelOf, type FacetId } from '../../domain/query/facets.js';
import { allCountsOf, countsOf, type FacetCount } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { colourSchemeOf, type ColourScheme } from '../../scene/style/colouring.js';
import { lookOfMethod } from '../../scene/style/line-look.js';
import { toggleValue } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { icon } from '../ui/icon.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent } from '../view-intent.js';
import { legendKey } from './legend-key.js';
import { lineSample } from './line-sample.js';
import { lineSampleStyles } from './line-sample.styles.js';
import { legendStyles } from './lineage-legend.styles.js';
import { tintSample } from './tint-sample.js';
import { tintSampleStyles } from './tint-sample.styles.js';
import { wordsIn } from '../../locales/words-in.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import type { Words } from '../../locales/en.js';

/** Maximum number of methods shown, as a file may define any number; the filters list all. */
const MAX_METHODS = 40;

/** The shared context of a list of values. */
interface Values {
  readonly graph: LineageGraph;
  readonly facet: FacetId;
  /** Value → its number of models without a filter. */
  readonly totals: ReadonlyMap<string, number>;
  readonly words: Words['legend'];
}

/**
 * The meaning of lines and colours, and a filter by both: clicking a method or a colour's value filters by it.
 * @tag lineage-legend
 * @summary The legend, which is the filter for methods and colours.
 * @fires view-intent - The reader chose or removed a value.
 */
export class LineageLegend extends LitElement {
  static override readonly styles = [baseStyles, lineSampleStyles, tintSampleStyles, legendStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';

  /** Whether the legend is expanded in an element too narrow to show it permanently. */
  @state() accessor open = false;

  protected override render(): TemplateResult | typeof nothing {
    const { graph, view } = this;
    if (!graph || !view) return nothing;
    const words = wordsAbout(this.graph, this.lang).legend;
    const totals = totalsOf(graph, 'method');
    const all = countsOf(graph, view.filter, 'method').filter(
      ({ value, chosen }) => chosen || (totals.get(value) ?? 0) > 0,
    );
    const methods = all.filter(({ chosen }, i) => chosen || i < MAX_METHODS);
    const scheme = colourSchemeOf(graph, view.colouring);
    return html`<button
        type="button"
        class="disclosure"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="legend"
        @click=${() => this.#toggleOpen()}
      >
        ${words.legend} ${icon(ChevronDown)}
      </button>
      <div id="legend" class=${this.open ? 'legend open' : 'legend'}>
        <ul class="methods" aria-label=${words.methods}>
          ${repeat(
            methods,
            ({ value }) => value,
            (method) =>
              this.#toggle(
                { graph, facet: 'method', totals, words },
                method,
                lineSample(lookOfMethod(method.value, graph.vocabulary)),
              ),
          )}
          ${all.length > methods.length ? this.#rest(all.length - methods.length) : nothing}
        </ul>
        ${scheme ? this.#colours(graph, view, scheme, words) : nothing}
        <ul class="keys" aria-label=${words.reading}>
          ${legendKey(graph, view, wordsAbout(graph, this.lang).marks)}
        </ul>
      </div>`;
  }

  #toggleOpen(): void {
    this.open = !this.open;
  }

  /** The meaning of card colours. */
  #colours(
    graph: LineageGraph,
    { filter }: ViewState,
    { facet, values, others }: ColourScheme,
    words: Words['legend'],
  ): TemplateResult {
    const title = facetLabelOf(graph, facet, this.lang);
    const counts = new Map(countsOf(graph, filter, facet).map((count) => [count.value, count]));
    const totals = totalsOf(graph, facet);
    return html`<ul class="colours" aria-label=${words.colours(title)}>
      <li class="key heading" aria-hidden="true">${title}</li>
      ${values.map(({ value, tint }) => {
        const count = counts.get(value) ?? { value, count: 0, chosen: false };
        return this.#toggle({ graph, facet, totals, words }, count, tintSample(tint));
      })}
      ${others === 0 ? nothing : this.#rest(others, tintSample('tint-other'))}
    </ul>`;
  }

  /** The number of further values that are not named. */
  #rest(count: number, sample: TemplateResult | typeof nothing = nothing): TemplateResult {
    const formatted = new Intl.NumberFormat(this.lang).format(count);
    return html`<li class="key">
      ${sample}
      <span>${wordsIn(this.lang).marks.others(count, formatted)}</span>
    </li>`;
  }

  /** A value that toggles a filter: sample, name, and the number of models left. */
  #toggle(
    { graph, facet, totals, words }: Values,
    { value, count, chosen }: FacetCount,
    sample: TemplateResult,
  ): TemplateResult {
    const format = new Intl.NumberFormat(this.lang);
    const formatted = format.format(count);
    const toggle = () =>
      this.dispatchEvent(new ViewIntentEvent((view) => toggleValue(view, facet, value)));
    return html`<li>
      <button
        type="button"
        class=${count === 0 && !chosen ? 'method none' : 'method'}
        aria-pressed=${chosen ? 'true' : 'false'}
        @click=${toggle}
      >
        ${sample}
        <bdi>${valueLabelOf(graph, facet, value, this.lang)}</bdi>
        <span class="count" aria-hidden="true" data-most=${format.format(totals.get(value) ?? 0)}
          >${formatted}</span
        >
        <span class="visually-hidden">, ${words.models(count, formatted)}</span>
      </button>
    </li>`;
  }
}

function totalsOf(graph: LineageGraph, facet: FacetId): ReadonlyMap<string, number> {
  return new Map(allCountsOf(graph, facet).map(({ value, count }) => [value, count]));
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-legend': LineageLegend;
  }
}
