import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { matchedStretchesOf, type Stretch } from '../../domain/query/matched-stretches.js';
import { valueLabelOf } from '../../domain/query/facets.js';
import { domainIconOf } from '../../scene/style/domain-icons.js';
import { icon } from '../ui/icon.js';

/** How a hit is told: its name with what was asked for marked, its date and makers, its domains. */
export function searchHit(
  graph: LineageGraph,
  node: number,
  query: string,
  lang: string,
): TemplateResult {
  const { released, organization = [], aliases = [], domains = [] } = graph.nodeAt(node);
  const name = matchedStretchesOf(graph.nameOf(node), query);
  const alias = name.some(({ matched }) => matched)
    ? undefined
    : aliases
        .map((each) => matchedStretchesOf(each, query))
        .find((stretches) => stretches.some(({ matched }) => matched));
  const marked = domains.filter((domain) => domainIconOf(domain) !== undefined);
  return html`<span class="name"
      ><bdi>${marks(name)}</bdi>${
        alias ? html` <span class="alias">(<bdi>${marks(alias)}</bdi>)</span>` : nothing
      }</span
    >
    <span class="quiet"
      >${released === undefined ? nothing : formatDate(released, lang)}${
        released !== undefined && organization.length > 0 ? ' · ' : nothing
      }<bdi>${organization.join(', ')}</bdi></span
    >
    ${
      marked.length === 0
        ? nothing
        : html`<span class="domains">
            ${marked.map((domain) => domainMark(valueLabelOf(graph, 'domain', domain, lang), domain))}
          </span>`
    }`;
}

function domainMark(label: string, domain: string): TemplateResult | typeof nothing {
  const node = domainIconOf(domain);
  if (!node) return nothing;
  return html`<span title=${label}
    >${icon(node)}<span class="visually-hidden">${label}</span></span
  >`;
}

function marks(stretches: readonly Stretch[]): readonly (TemplateResult | string)[] {
  return stretches.map(({ text, matched }) => (matched ? html`<mark>${text}</mark>` : text));
}
