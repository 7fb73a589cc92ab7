import type { Isolation } from '../domain/graph/isolation.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { wordsIn } from '../locales/words-in.js';

/** Describes an isolation: "Only Vicuna, 2 generations up, 1 down". */
export function isolationLabelOf(graph: LineageGraph, isolation: Isolation, lang: string): string {
  const words = wordsIn(lang).isolation;
  const nameOf = (id: string) => {
    const node = graph.numberOf(id);
    return node === undefined ? id : graph.nameOf(node, lang);
  };
  if (isolation.kind === 'paths') return words.paths(nameOf(isolation.from), nameOf(isolation.to));
  const { of, up, down } = isolation;
  const name = nameOf(of);
  if (up === null && down === null) return words.lineage(name);
  if (down === 0) return words.ancestors(name, up);
  return up === 0 ? words.descendants(name, down) : words.within(name, up, down);
}
