import { descendantCountOf } from '../../domain/graph/descendant-counts.js';
import { formatDate } from '../../domain/format/dates.js';
import {
  mainMethodOf,
  NONE,
  relationOf,
  type LineageGraph,
} from '../../domain/graph/lineage-graph.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { BundleCard, Card, GridCard, NodeCard } from '../../scene/scene.js';
import { methodsPhraseOf } from '../detail/methods-phrase.js';
import { wordsIn } from '../../locales/words-in.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import type { Words } from '../../locales/en.js';

/** Maximum number of a bundle's methods that are named. */
const MAX_SHARES = 3;

/** Describes a card and its actions, for screen readers. */
export function describeCard(graph: LineageGraph, card: Card, lang: string): string {
  const sentence = cardSentence(graph, card, lang);
  if (card.kind !== 'bundle' || card.node === NONE) return sentence;
  return wordsIn(lang).card.toOpen(sentence);
}

/**
 * Describes a card in a sentence: "Vicuna, released March 2023 by LMSYS, from LLaMA by instruction tuning, 39 models
 * derived, also under ShareGPT". Unknown facts are left out.
 */
export function cardSentence(graph: LineageGraph, card: Card, lang: string): string {
  const words = wordsAbout(graph, lang).card;
  return card.kind === 'node'
    ? modelSentence(graph, card, words, lang)
    : bundleSentence(graph, card, words, lang);
}

function modelSentence(
  graph: LineageGraph,
  { node, ghost, collapsed }: NodeCard,
  words: Words['card'],
  lang: string,
): string {
  const { released, organization = [] } = graph.nodeAt(node);
  const main = graph.mainParentOf(node);
  const parents = [...graph.inEdgesOf(node)].map((e) => graph.sources[e] ?? NONE);
  const others = [...new Set(parents)].filter((parent) => parent !== main);
  const derived = descendantCountOf(graph, node);
  return words.sentence([
    graph.nameOf(node),
    words.released(
      released === undefined ? '' : formatDate(released, lang),
      organization.length === 0 ? '' : words.list(organization),
    ),
    claimPhrase(graph, graph.mainEdges[node] ?? NONE, words, lang),
    derived === 0 ? '' : words.derived(derived, formatCount(derived, lang)),
    collapsed === 0 ? '' : words.collapsed(collapsed, formatCount(collapsed, lang)),
    others.length === 0
      ? ''
      : words.alsoUnder(words.list(others.map((parent) => graph.nameOf(parent)))),
    ghost ? words.ghost : '',
  ]);
}

function claimPhrase(graph: LineageGraph, e: number, words: Words['card'], lang: string): string {
  if (e === NONE) return '';
  const edge = graph.edgeAt(e);
  const relation = relationOf(edge);
  const phrase = words.claims.get(relation);
  const method = mainMethodOf(edge);
  return (phrase ?? words.fromWeights)(
    graph.nameOf(graph.sources[e] ?? NONE),
    method === undefined ? '' : methodsPhraseOf([method], graph.vocabulary, lang),
  );
}

function bundleSentence(
  graph: LineageGraph,
  card: BundleCard | GridCard,
  words: Words['card'],
  lang: string,
): string {
  const count = (number: number) => formatCount(number, lang);
  const methodIn = (method: string) =>
    method === '' ? words.methodNotStated : methodsPhraseOf([method], graph.vocabulary, lang);
  if (card.kind === 'bundle' && card.skipped) {
    const parent = card.node === NONE ? '' : graph.nameOf(card.node, lang);
    return words.stretch(count(card.total), parent);
  }
  const part = card.part === card.method ? [] : [card.partWords];
  const more = words.more(
    count(card.kind === 'grid' ? card.total : card.count || card.total),
    card.node === NONE ? '' : graph.nameOf(card.node),
    card.method === null ? '' : methodIn(card.method),
  );
  if (card.kind === 'grid') {
    const isPaged = card.pages > 1;
    const opened = words.opened(count(card.found), count(isPaged ? card.found : card.shown));
    return words.sentence([more, ...part, opened, isPaged ? card.rangeLabel : '']);
  }
  // The method of a part is already mentioned; and with a filter, the shares count more than the matches.
  if (card.part !== null || card.count !== card.total) return words.sentence([more, ...part]);
  const shares = card.shares
    .slice(0, MAX_SHARES)
    .map((share) => words.share(count(share.count), methodIn(share.method)));
  return words.sentence([more, words.shares(shares)]);
}
