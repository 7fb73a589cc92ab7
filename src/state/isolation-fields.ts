import { isolatedNodesOf, type Isolation } from '../domain/graph/isolation.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { decodeItem, encodeItem, knownIdOf, type Reading } from './view-items.js';

/** The keys of the view string for the isolated part of a graph. */
export const ISOLATION_KEYS = ['of', 'up', 'down', 'from', 'to'] as const;
export type IsolationKey = (typeof ISOLATION_KEYS)[number];

/** Stands for all generations: nobody distinguishes between a few hundred and all. */
const ALL_GENERATIONS = 9999;

/** Formats an isolation as the values of its keys; '' for keys not needed. */
export function writeIsolation(
  isolation: Isolation | null,
): Readonly<Record<IsolationKey, string>> {
  const defaults = { of: '', up: '', down: '', from: '', to: '' };
  if (!isolation) return defaults;
  if (isolation.kind === 'paths') {
    return { ...defaults, from: encodeItem(isolation.from), to: encodeItem(isolation.to) };
  }
  const { of, up, down } = isolation;
  return {
    ...defaults,
    of: encodeItem(of),
    up: up === null ? '' : String(up),
    down: down === null ? '' : String(down),
  };
}

/**
 * Parses an isolation from the values of its keys. Problems are reported under their key and the isolation is dropped:
 * an unknown model, an invalid number of generations, one end without the other, the same model at both ends, or ends
 * that no path connects.
 */
export function readIsolation(
  values: Readonly<Record<IsolationKey, string>>,
  readingOf: (key: IsolationKey) => Reading,
): Isolation | null {
  const idAt = (key: 'of' | 'from' | 'to'): string | null => {
    if (values[key] === '') return null;
    return knownIdOf(decodeItem(values[key], readingOf(key)), readingOf(key));
  };
  const of = idAt('of');
  const [from, to] = [idAt('from'), idAt('to')];
  const isLineage = of !== null;
  for (const key of ['up', 'down'] as const) {
    if (values[key] !== '' && values.of === '') {
      const { report, noun } = readingOf(key);
      report('generations-of-none', noun);
    }
  }
  if (isLineage) {
    if (from !== null || to !== null) {
      readingOf(from === null ? 'to' : 'from').report('lineage-and-paths');
    }
    return { kind: 'lineage', of, up: generationsAt('up'), down: generationsAt('down') };
  }
  if (from === null || to === null) {
    // An unknown end has been reported already.
    const { report, noun } = readingOf(values.to === '' ? 'to' : 'from');
    if (values.from !== '' && values.to === '') report('paths-to-none', noun);
    if (values.to !== '' && values.from === '') report('paths-from-none', noun);
    return null;
  }
  return pathsFrom(from, to, readingOf('to'));

  function generationsAt(key: 'up' | 'down'): number | null {
    const text = values[key];
    if (text === '' || text === 'all') return null;
    if (/^\d+$/.test(text)) return Number(text) < ALL_GENERATIONS ? Number(text) : null;
    readingOf(key).report('generations', text);
    return null;
  }
}

function pathsFrom(from: string, to: string, { graph, report, noun }: Reading): Isolation | null {
  if (from === to) {
    report('paths-to-itself', to, noun);
    return null;
  }
  const paths: Isolation = { kind: 'paths', from, to };
  if (!graph || hasPath(graph, paths)) return paths;
  const isBackwards = hasPath(graph, { kind: 'paths', from: to, to: from });
  report('no-way', from, to, isBackwards);
  return null;
}

function hasPath(graph: LineageGraph, paths: Isolation): boolean {
  return (isolatedNodesOf(graph, paths)?.count() ?? 0) > 0;
}
