import { html, nothing, type TemplateResult } from 'lit';
import { Calendar, GitCompareArrows } from 'lucide';
import { formatDate } from '../../domain/format/dates.js';
import type { DateRange } from '../../domain/format/typed-dates.js';
import { facetLabelOf, valueLabelOf } from '../../domain/query/facets.js';
import type { FacetHit } from '../../domain/query/facet-search.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { wordsIn } from '../../locales/words-in.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import { valueMark } from '../filters/facet-value.js';
import { icon } from '../ui/icon.js';

/** A facet value as an option: mark, facet, value, and the number of models left. */
export function facetOption(graph: LineageGraph, hit: FacetHit, lang: string): TemplateResult {
  const words = wordsAbout(graph, lang).search;
  const { facet, label } = labelsOf(graph, hit, lang);
  const formatted = new Intl.NumberFormat(lang).format(hit.count);
  return html`<span class="name"
      >${hit.kind === 'released' ? icon(Calendar) : valueMark(hit.facet, hit.value, graph.vocabulary)}<span
        class="facet"
        >${facet}</span
      ><bdi>${label}</bdi></span
    >
    <span class="leaves">${words.models(hit.count, formatted)}</span>`;
}

/** The comparison of two models as an option. */
export function pairOption(
  graph: LineageGraph,
  nodes: readonly number[],
  lang: string,
): TemplateResult {
  const { search, compare } = wordsIn(lang);
  return html`<span class="name"
    >${icon(GitCompareArrows)}<span class="facet">${search.facet(compare.title)}</span
    ><bdi>${nodes.map((node) => graph.nameOf(node, lang)).join(' – ')}</bdi></span
  >`;
}

function labelsOf(graph: LineageGraph, hit: FacetHit, lang: string) {
  const words = wordsIn(lang);
  return hit.kind === 'value'
    ? {
        facet: words.search.facet(facetLabelOf(graph, hit.facet, lang)),
        label: valueLabelOf(graph, hit.facet, hit.value, lang),
      }
    : { facet: words.search.facet(words.search.released), label: rangeLabel(hit.released, lang) };
}

function rangeLabel({ from, to }: DateRange, lang: string): string {
  const words = wordsIn(lang).chips;
  const written = (date: string) => formatDate(date, lang);
  if (from === null) return to === null ? '' : words.until(written(to));
  if (to === null) return words.since(written(from));
  return from === to ? written(from) : words.between(written(from), written(to));
}

/** A hint that Enter chooses the first option. */
export function enterMark(isFirst: boolean): TemplateResult | typeof nothing {
  return isFirst ? html`<kbd class="enter" aria-hidden="true">↵</kbd>` : nothing;
}
