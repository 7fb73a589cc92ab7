import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Card } from '../scene.js';
import { domainIconOf } from '../style/domain-icons.js';

/** Reorders the domain icons of a card so that the filtered domains come first, with the same number of icons. */
export function filteredDomainsFirst(
  graph: LineageGraph,
  card: Card,
  filtered: readonly string[] = [],
): Card {
  if (card.kind !== 'node' || card.domains.length === 0 || filtered.length === 0) return card;
  const { domains = [] } = graph.nodeAt(card.node);
  const first = domains.filter((domain) => filtered.includes(domain) && domainIconOf(domain));
  const marks = new Set(first.map(domainIconOf));
  const others = card.domains.filter((domain) => !marks.has(domainIconOf(domain)));
  return { ...card, domains: [...first, ...others].slice(0, card.domains.length) };
}
