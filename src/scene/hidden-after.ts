import { firstDayOf, lastDayOf } from '../domain/format/dates.js';
import type { Bitset } from '../domain/graph/bitset.js';
import { matchesOf } from '../domain/query/filter.js';
import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { releaseTimesOf } from '../domain/graph/release-times.js';
import type { ViewState } from '../state/view-state.js';
import { bundleSubtitleOf } from './cards/bundle-subtitles.js';
import { bundleLabelOf, skippedLabelOf } from './cards/bundle.js';
import { mainMethodsOf } from './select/main-methods.js';
import type { BundleCard, Scene } from './scene.js';

/** The parts of a scene that did not exist yet. The layout stays the same. */
export interface HiddenAfter {
  /** Keys of cards and lines to hide. */
  readonly keys: ReadonlySet<string>;
  /** Bundle key → the bundle with only what had been released. */
  readonly bundles: ReadonlyMap<string, BundleCard>;
}

/**
 * The changes that show a scene as it was at the end of `until`; null if no time is set. Cost: one pass over the nodes,
 * if there are bundles, and the cards and lines.
 */
export function hiddenAfter(
  graph: LineageGraph,
  scene: Scene,
  { filter, until }: Pick<ViewState, 'filter' | 'until'>,
  lang: string,
): HiddenAfter | null {
  if (until === null) return null;
  const end = lastDayOf(until).getTime();
  const isLater = isLaterThan(graph, until);
  const keys = new Set<string>();
  const bundles = new Map<string, BundleCard>();
  let countsAt: ((card: number) => Then) | null = null;
  for (const [index, card] of scene.cards.entries()) {
    if (isLater(card.node)) {
      keys.add(card.key);
      continue;
    }
    if (card.kind !== 'bundle') continue;
    countsAt ??= countsThen(graph, scene, until, matchesOf(graph, filter));
    const then = countsAt(index);
    if (then.total === 0) keys.add(card.key);
    else bundles.set(card.key, asItWas(graph, card, then, lang));
  }
  for (const { key, source, target, edge } of scene.lines) {
    const since = edge === NONE ? undefined : graph.edgeAt(edge).since;
    const moved = since !== undefined && firstDayOf(since).getTime() > end;
    if (moved || keys.has(source) || keys.has(target)) keys.add(key);
  }
  return { keys, bundles };
}

/**
 * A predicate on node numbers: whether the node was released after the end of a partial date. Always false for {@link
 * NONE}.
 */
function isLaterThan(graph: LineageGraph, until: string): (node: number) => boolean {
  const end = lastDayOf(until).getTime();
  const times = releaseTimesOf(graph);
  return (node) => node !== NONE && (times[node] ?? -Infinity) > end;
}

/** The released models in a card. */
interface Then {
  readonly total: number;
  /** How many of them match the filter. */
  readonly matches: number;
  /** Main method number → count. */
  readonly methods: Int32Array;
}

/** Counts the released models of every card, by its index in the scene. */
function countsThen(
  graph: LineageGraph,
  { cards, cardIndex }: Scene,
  until: string,
  matches: Bitset,
): (card: number) => Then {
  const { names, numbers } = mainMethodsOf(graph);
  const end = lastDayOf(until).getTime();
  const times = releaseTimesOf(graph);
  const matched = new Int32Array(cards.length);
  const methods = new Int32Array(cards.length * names.length);
  for (let node = 0; node < cardIndex.length; node++) {
    const card = cardIndex[node] ?? NONE;
    if (card === NONE || (times[node] ?? -Infinity) > end) continue;
    if (matches.has(node)) matched[card] = (matched[card] ?? 0) + 1;
    const at = card * names.length + (numbers[node] ?? 0);
    methods[at] = (methods[at] ?? 0) + 1;
  }
  return (card) => {
    const own = methods.subarray(card * names.length, (card + 1) * names.length);
    const total = own.reduce((sum, count) => sum + count, 0);
    return { total, matches: matched[card] ?? 0, methods: own };
  };
}

function asItWas(graph: LineageGraph, bundle: BundleCard, then: Then, lang: string): BundleCard {
  const { names } = mainMethodsOf(graph);
  // In the order of the complete bundle, so that no share changes place.
  const shares = bundle.shares.flatMap((share) => {
    const shareCount = then.methods[names.indexOf(share.method)] ?? 0;
    return shareCount === 0 ? [] : { ...share, count: shareCount };
  });
  const left = then.matches || then.total;
  const label = bundle.skipped
    ? skippedLabelOf(then.total, lang)
    : bundleLabelOf(left, bundle.partWords, lang);
  const words = bundleSubtitleOf(graph, shares, lang);
  // A different description might not fit.
  const isSame = words.subtitle !== '' && words.subtitle === bundle.subtitle;
  return {
    ...bundle,
    count: then.matches,
    total: then.total,
    label: isSame ? `${label} ${words.lead}`.trimEnd() : label,
    subtitle: isSame ? words.subtitle : '',
    shares,
  };
}
