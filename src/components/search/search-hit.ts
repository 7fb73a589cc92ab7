import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import { compactTextOf, foldText } from '../../domain/format/fold-text.js';
import { versionsOf } from '../../domain/format/text.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { addressKeyOf } from '../../domain/query/address-key.js';
import { matchedSegmentsOf, type TextSegment } from '../../domain/query/matched-segments.js';
import { queryTermsOf } from '../../domain/query/search-terms.js';
import { valueLabelOf } from '../../domain/query/facets.js';
import { domainIconOf } from '../../scene/style/domain-icons.js';
import { wordsIn } from '../../locales/words-in.js';
import { icon } from '../ui/icon.js';

/**
 * A hit as an option: its name with matches marked, the matching alias or checkpoint, date and organization, domains.
 * @param listed the nodes of the list, for disambiguating equal names
 */
export function searchHit(
  graph: LineageGraph,
  node: number,
  query: string,
  lang: string,
  listed: readonly number[],
): TemplateResult {
  const { released, domains = [] } = graph.nodeAt(node);
  const name = matchedSegmentsOf(graph.nameOf(node, lang), query);
  const isByName = name.some(({ matched }) => matched);
  const alias = isByName ? undefined : otherNameOf(graph, node, query);
  const marked = domains.filter((domain) => domainIconOf(domain) !== undefined);
  const quiet = [
    distinctionOf(graph, node, lang, listed),
    released === undefined ? '' : formatDate(released, lang),
    (graph.nodeAt(node).organization ?? []).join(', '),
  ].filter((part) => part !== '');
  return html`<span class="name"
      ><bdi>${marks(name)}</bdi>${
        alias ? html` <span class="alias">(<bdi>${marks(alias)}</bdi>)</span>` : nothing
      }</span
    >
    <span class="quiet"
      >${quiet.map((part, i) => html`${i > 0 ? ' · ' : nothing}<bdi>${part}</bdi>`)}</span
    >
    ${
      marked.length === 0
        ? nothing
        : html`<span class="domains">
            ${marked.map((domain) => domainMark(valueLabelOf(graph, 'domain', domain, lang), domain))}
          </span>`
    }`;
}

/** The alias, translated name or checkpoint that matches the query. */
function otherNameOf(
  graph: LineageGraph,
  node: number,
  query: string,
): readonly TextSegment[] | undefined {
  const { name = '', aliases = [], variants = [] } = graph.nodeAt(node);
  const checkpoints = variants.flatMap(({ huggingface }) => huggingface ?? []);
  const key = addressKeyOf(query);
  const idOrQuery = key?.startsWith('hf:') ? key.slice('hf:'.length) : query;
  const isEnd = (text: string) => compactTextOf(text).endsWith(compactTextOf(idOrQuery));
  const named = [
    ...versionsOf(name),
    ...aliases,
    ...checkpoints.toSorted((a, b) => Number(isEnd(b)) - Number(isEnd(a))),
  ];
  const terms = queryTermsOf(idOrQuery);
  const holds = (text: string, term: string) =>
    matchedSegmentsOf(text, term).some(({ matched }) => matched);
  const found = named.find((text) => terms.every((term) => holds(text, term)));
  return found === undefined ? undefined : matchedSegmentsOf(found, idOrQuery);
}

/**
 * What distinguishes a model from others with the same name in the list: its parent, otherwise its id; '' if there are
 * none.
 */
function distinctionOf(
  graph: LineageGraph,
  node: number,
  lang: string,
  listed: readonly number[],
): string {
  const nameOf = (other: number) => foldText(graph.nameOf(other, lang));
  const alike = listed.filter((other) => nameOf(other) === nameOf(node));
  if (alike.length < 2) return '';
  const parents = alike.map((other) => graph.mainParentOf(other));
  const areDistinct = new Set(parents).size === alike.length && !parents.includes(NONE);
  if (!areDistinct) return graph.idAt(node);
  return wordsIn(lang).search.from(graph.nameOf(graph.mainParentOf(node), lang));
}

function domainMark(label: string, domain: string): TemplateResult | typeof nothing {
  const node = domainIconOf(domain);
  if (!node) return nothing;
  return html`<span title=${label}
    >${icon(node)}<span class="visually-hidden">${label}</span></span
  >`;
}

function marks(segments: readonly TextSegment[]): readonly (TemplateResult | string)[] {
  return segments.map(({ text, matched }) => (matched ? html`<mark>${text}</mark>` : text));
}
