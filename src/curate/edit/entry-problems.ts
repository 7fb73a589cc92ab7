import { problemAt, type Problem } from '../../domain/format/problem.js';
import { problemsOfEntry } from '../../domain/format/parse-graph.js';
import { safeUrl } from '../../domain/format/safe-url.js';
import type { EdgeEntry } from '../../domain/format/format.js';
import { relationOf, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { isSameClaim, type ClaimKey } from './with-entries.js';

/** A longer cycle is described by its first and last nodes. */
const MAX_NAMED = 8;

/** Invisible or untypeable characters: controls, direction marks, lone surrogates. */
const ODD = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/u;

/** An unvalidated entry from a form. */
export type RawEntry = Readonly<Record<string, unknown>>;

/**
 * The problems that prevent a node from being added; paths are relative to the entry, `variants[0].parameters`.
 * @param former its id in the graph; null for a new one
 */
export function problemsOfNode(
  graph: LineageGraph,
  entry: RawEntry,
  former: string | null,
): readonly Problem[] {
  const { id } = entry;
  const first = typeof id === 'string' && id !== former ? graph.numberOf(id) : undefined;
  return [
    ...problemsOfEntry('node', entry),
    ...(first === undefined ? [] : [problemAt('id', 'repeated-id', String(id), `nodes[${first}]`)]),
    ...(id === former ? [] : oddCharactersIn(id)),
    ...emptyAddressesIn(entry),
  ];
}

/** Ids in files are unrestricted, but one entered in a form has to be typeable again. */
function oddCharactersIn(id: unknown): readonly Problem[] {
  const hasOddCharacters = typeof id === 'string' && (id !== id.trim() || ODD.test(id));
  return hasOddCharacters ? [problemAt('id', 'odd-id', id)] : [];
}

/**
 * The problems that prevent a graph's metadata from being applied: besides those of the format, duplicate ids of words
 * or views.
 */
export function problemsOfFrame(frame: RawEntry): readonly Problem[] {
  const { vocabulary, views } = frame;
  const lists = typeof vocabulary === 'object' && vocabulary !== null ? vocabulary : {};
  return [
    ...problemsOfEntry('frame', frame),
    ...Object.entries(lists).flatMap(([name, words]) => repeatedIdsIn(`vocabulary.${name}`, words)),
    ...repeatedIdsIn('views', views),
  ];
}

function repeatedIdsIn(path: string, list: unknown): readonly Problem[] {
  if (!Array.isArray(list)) return [];
  const first = new Map<unknown, number>();
  return list.flatMap((entry: { readonly id?: unknown } | null, i): Problem[] => {
    const id = entry?.id;
    const before = first.get(id);
    if (before === undefined) first.set(id, i);
    // A missing id is reported elsewhere.
    if (before === undefined || typeof id !== 'string' || id === '') return [];
    return [problemAt(`${path}[${i}].id`, 'repeated-id', id, `${path}[${before}]`)];
  });
}

/**
 * The problems that prevent a claim from being added: besides those of the format, unknown ends, a duplicate, a cycle,
 * and missing sources. Cost: linear in the descendants of its target.
 * @param former its previous version; null for a new one
 */
export function problemsOfClaim(
  graph: LineageGraph,
  entry: RawEntry,
  former: ClaimKey | null,
): readonly Problem[] {
  const ofFormat = problemsOfEntry('edge', entry);
  const rest = [...emptyAddressesIn(entry), ...withoutSource(entry)];
  if (ofFormat.length > 0) return [...ofFormat, ...rest];
  return [...structureOf(graph, entry as unknown as EdgeEntry, former), ...rest];
}

function structureOf(
  graph: LineageGraph,
  edge: EdgeEntry,
  former: ClaimKey | null,
): readonly Problem[] {
  const [source, target] = [graph.numberOf(edge.source), graph.numberOf(edge.target)];
  if (source === undefined || target === undefined) {
    const missing = (path: 'source' | 'target', end: number | undefined) =>
      end === undefined ? [problemAt(path, 'unknown-node', edge[path], null)] : [];
    return [...missing('source', source), ...missing('target', target)];
  }
  if (source === target) {
    return [problemAt('source', 'same-ends', edge.source)];
  }
  const isFormer = (e: number) => former !== null && isSameClaim(graph.edgeAt(e), former);
  const twin = [...graph.inEdgesOf(target)].find(
    (e) => !isFormer(e) && isSameClaim(graph.edgeAt(e), edge),
  );
  if (twin !== undefined) {
    const { source: from, target: to } = edge;
    return [problemAt('relation', 'repeated-edge', relationOf(edge), from, to, `edges[${twin}]`)];
  }
  const path = pathBetween(graph, target, source, isFormer);
  if (path.length === 0) return [];
  const left = Math.max(0, path.length - MAX_NAMED);
  const ids = path.map((node) => graph.nodeAt(node).id);
  const named = left === 0 ? ids : [...ids.slice(0, 3), ...ids.slice(-2)];
  return [problemAt('source', 'cycle', named, ids.length - named.length)];
}

/** The nodes of a shortest path down, including both ends; empty if there is none. */
function pathBetween(
  graph: LineageGraph,
  from: number,
  to: number,
  isLeftOut: (edge: number) => boolean,
): readonly number[] {
  /** Node → its predecessor in the search. */
  const before = new Map([[from, from]]);
  for (const node of before.keys()) {
    if (node === to) break;
    for (const e of graph.outEdgesOf(node)) {
      const next = graph.targets[e];
      if (next !== undefined && !before.has(next) && !isLeftOut(e)) before.set(next, node);
    }
  }
  if (!before.has(to)) return [];
  const path = [to];
  for (let node = to; node !== from;) {
    node = before.get(node) ?? from;
    path.unshift(node);
  }
  return path;
}

function withoutSource({ sources }: RawEntry): readonly Problem[] {
  const isNamed =
    Array.isArray(sources) && sources.some((source) => safeUrl(addressOf(source)) !== null);
  if (isNamed) return [];
  return [problemAt('sources', 'no-source')];
}

/** The format accepts any string as a URL, but in a form a malformed one is a typo. */
function emptyAddressesIn({ sources }: RawEntry): readonly Problem[] {
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source, i): Problem[] => {
    const address = addressOf(source);
    if (address !== '' && safeUrl(address) !== null) return [];
    return [problemAt(`sources[${i}].url`, 'no-address')];
  });
}

function addressOf(source: unknown): string {
  const url = typeof source === 'object' && source !== null && 'url' in source ? source.url : '';
  return typeof url === 'string' ? url : '';
}
