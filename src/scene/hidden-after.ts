import { firstDayOf, lastDayOf } from '../domain/format/dates.js';
import type { Bitset } from '../domain/graph/bitset.js';
import { matchesOf } from '../domain/query/filter.js';
import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { releaseTimesOf } from '../domain/graph/release-times.js';
import type { ViewState } from '../state/view-state.js';
import { bundleSubtitleOf } from './cards/bundle-subtitles.js';
import { bundleLabelOf, skippedLabelOf } from './cards/bundle.js';
import { mainMethodsOf } from './select/main-methods.js';
import { cardKeyOf, type BundleCard, type Scene } from './scene.js';

/** What of a scene was not there yet. Nothing moves: what is left stands where it stood. */
export interface HiddenAfter {
  /** Keys of cards and lines that are not shown. */
  readonly keys: ReadonlySet<string>;
  /** Key of a bundle → the bundle with what had been released of it. */
  readonly bundles: ReadonlyMap<string, BundleCard>;
}

/**
 * What has to be taken from a scene to show the family as it was at the end of `until`; null if that is not asked for.
 * Cost: one pass over the nodes, where there are bundles, and the cards and lines.
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
  let there: ((card: number) => Then) | null = null;
  for (const [index, card] of scene.cards.entries()) {
    if (isLater(card.node)) {
      keys.add(card.key);
      continue;
    }
    if (card.kind !== 'bundle') continue;
    there ??= countsThen(graph, scene, until, matchesOf(graph, filter));
    const then = there(index);
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

/** Whether a node, by number, came after the end of a partial date. What stands for no node is always there. */
function isLaterThan(graph: LineageGraph, until: string): (node: number) => boolean {
  const end = lastDayOf(until).getTime();
  const times = releaseTimesOf(graph);
  return (node) => node !== NONE && (times[node] ?? -Infinity) > end;
}

/** What had been released of what stands in a card. */
interface Then {
  readonly total: number;
  /** How many of them the filter asks for. */
  readonly matches: number;
  /** Number of a main method → how many of them. */
  readonly methods: Int32Array;
}

/** Counts what had been released of every card, by its place in the scene. */
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
  // In the order of the whole bundle, so that no share jumps.
  const shares = bundle.shares.flatMap((share) => {
    const shareCount = then.methods[names.indexOf(share.method)] ?? 0;
    return shareCount === 0 ? [] : { ...share, count: shareCount };
  });
  const left = then.matches || then.total;
  const label = bundle.skipped
    ? skippedLabelOf(then.total, lang)
    : bundleLabelOf(left, bundle.partWords, lang);
  const words = bundleSubtitleOf(graph, shares, lang);
  // Other words may have no room.
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

const computed = new WeakMap<Scene, ReadonlyMap<string, readonly number[]>>();

/** Key of a bundle → the nodes in it. Computed once per scene. */
export function membersOf(
  graph: LineageGraph,
  scene: Scene,
): ReadonlyMap<string, readonly number[]> {
  let members = computed.get(scene);
  if (!members) {
    const lists = new Map<string, number[]>(
      scene.cards.filter(({ kind }) => kind === 'bundle').map(({ key }) => [key, []]),
    );
    for (let node = 0; node < graph.nodeCount; node++) {
      lists.get(cardKeyOf(scene, node) ?? '')?.push(node);
    }
    members = lists;
    computed.set(scene, members);
  }
  return members;
}
