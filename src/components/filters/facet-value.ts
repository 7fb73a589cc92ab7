import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FacetId } from '../../domain/query/facets.js';
import type { Vocabulary } from '../../domain/format/vocabulary.js';
import type { FacetCount } from '../../domain/query/filter.js';
import { domainIconOf } from '../../scene/style/domain-icons.js';
import { lookOfMethod, lookOfRelation } from '../../scene/style/line-look.js';
import { icon } from '../ui/icon.js';
import { lineSample } from '../legend/line-sample.js';

/** The context of a facet's row. */
export interface ValueContext {
  readonly facet: FacetId;
  readonly label: string;
  /** The formatted number. */
  readonly formatted: string;
  /** The number with its noun. */
  readonly models: string;
  /** The largest number in the list, for the bars. */
  readonly max: number;
  readonly vocabulary: Vocabulary;
  readonly toggle: () => void;
}

/** One value of a facet: checkbox, mark, name, and the number of models left. */
export function facetValue(
  { value, count, chosen }: FacetCount,
  { facet, vocabulary, label, formatted, models, max, toggle }: ValueContext,
): TemplateResult {
  const share = max > 0 ? (count / max) * 100 : 0;
  return html`<li class=${count === 0 && !chosen ? 'value none' : 'value'}>
    <label>
      <input type="checkbox" .checked=${live(chosen)} @change=${toggle} />
      ${valueMark(facet, value, vocabulary)}
      <bdi class="label" title=${label}>${label}</bdi>
      <span class="count" aria-hidden="true">${formatted}</span>
      <span class="visually-hidden">, ${models}</span>
      <svg class="bar" aria-hidden="true" width="100%" height="100%">
        <rect width=${`${share.toFixed(2)}%`} height="100%"></rect>
      </svg>
    </label>
  </li>`;
}

/** The mark of a value: a domain's icon, a method's or relation's line. */
export function valueMark(
  facet: FacetId,
  value: string,
  vocabulary: Vocabulary,
): TemplateResult | typeof nothing {
  switch (facet) {
    case 'domain': {
      const node = domainIconOf(value);
      return html`<span class="domain">${node ? icon(node) : nothing}</span>`;
    }
    case 'method':
      return lineSample(lookOfMethod(value, vocabulary));
    case 'relation':
      return lineSample(lookOfRelation(value));
    default:
      return nothing;
  }
}
