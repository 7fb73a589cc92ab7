import { firstDayOf, lastDayOf } from '../domain/format/dates.js';
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
 * Cost: the nodes in the scene's bundles, and its cards and lines.
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
  for (const card of scene.cards) {
    if (isLater(card.node)) {
      keys.add(card.key);
      continue;
    }
    if (card.kind !== 'bundle') continue;
    const there = (membersOf(graph, scene).get(card.key) ?? []).filter((node) => !isLater(node));
    if (there.length === 0) keys.add(card.key);
    else bundles.set(card.key, asItWas(graph, card, there, matchesOf(graph, filter), lang));
  }
  for (const { key, source, target, edge } of scene.lines) {
    const since = edge === NONE ? undefined : graph.edgeAt(edge).since;
    const moved = since !== undefined && firstDayOf(since).getTime() > end;
    if (moved || keys.has(source) || keys.has(target)) keys.add(key);
  }
  return { keys, bundles };
}

/** Whether a node, by number, came after the end of a partial date. What stands for no node is always there. */
export function isLaterThan(graph: LineageGraph, until: string): (node: number) => boolean {
  const end = lastDayOf(until).getTime();
  const times = releaseTimesOf(graph);
  return (node) => node !== NONE && (times[node] ?? -Infinity) > end;
}

function asItWas(
  graph: LineageGraph,
  bundle: BundleCard,
  there: readonly number[],
  matches: { has(node: number): boolean },
  lang: string,
): BundleCard {
  const { names, numbers } = mainMethodsOf(graph);
  const count = there.filter((node) => matches.has(node)).length;
  const counts = new Map<string, number>();
  for (const node of there) {
    const method = names[numbers[node] ?? 0] ?? '';
    counts.set(method, (counts.get(method) ?? 0) + 1);
  }
  const method = bundle.method === null ? null : names.indexOf(bundle.method);
  // In the order of the whole bundle, so that no share jumps.
  const shares = bundle.shares.flatMap((share) => {
    const shareCount = counts.get(share.method);
    return shareCount === undefined ? [] : { ...share, count: shareCount };
  });
  const left = count || there.length;
  const label = bundle.skipped
    ? skippedLabelOf(there.length, lang)
    : bundleLabelOf(graph, left, method, lang);
  const words = bundleSubtitleOf(graph, shares, lang);
  // Other words may have no room.
  const isSame = words.subtitle !== '' && words.subtitle === bundle.subtitle;
  return {
    ...bundle,
    count,
    total: there.length,
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
