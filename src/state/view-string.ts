import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { nounInLanguages, problemAt, quoted, type Problem } from '../domain/format/problem.js';
import { nearWordOf } from '../domain/format/near-word.js';
import {
  ISOLATION_KEYS,
  readIsolation,
  writeIsolation,
  type IsolationKey,
} from './isolation-fields.js';
import { VIEW_FIELDS } from './view-fields.js';
import { decodeItem, encodeItem, type Reading } from './view-items.js';
import { OPENING_VIEW, type NamedPlace, type ViewState } from './view-state.js';

/**
 * Maximum number of suggestions: each compares a word with every known one, and a string with more unknown words has a
 * larger problem than typos.
 */
const SUGGESTIONS = 20;

/** Maximum step number. */
const MAX_STEP = 999_999;

/** Every key of a view string. */
export const VIEW_KEYS: ReadonlySet<string> = new Set([
  'view',
  'step',
  ...VIEW_FIELDS.map(({ key }) => key),
  ...ISOLATION_KEYS,
]);

/** A parsed view with its problems, whose paths are the keys. */
export interface ParsedView {
  readonly view: ViewState;
  readonly problems: readonly Problem[];
}

/**
 * Parses a view string: a URL query, with or without its `?` or `#`. Unknown keys are ignored; invalid values are
 * reported and ignored. Never throws.
 * @param graph the graph of the view; null before it has loaded, when any id or word is accepted
 */
export function parseView(text: string, graph: LineageGraph | null): ParsedView {
  return parsed(text, graph, true);
}

/** @param mayStart whether the string may start from a named view; views in a file may not, which rules out cycles */
function parsed(text: string, graph: LineageGraph | null, mayStart: boolean): ParsedView {
  const problems: Problem[] = [];
  const entries = entriesOf(text);
  const noun = nounInLanguages(graph?.frame.vocabulary?.noun?.one);
  let suggestions = SUGGESTIONS;
  const readingOf = (key: string): Reading => ({
    graph,
    noun,
    report: (code, ...values) => void problems.push(problemAt(key, code, ...values)),
    nearTo: (word, known) => (suggestions-- > 0 ? nearWordOf(word, known()) : null),
  });
  let view = OPENING_VIEW;
  const placeAt = (key: 'view' | 'step') =>
    mayStart ? decodeItem(entries.get(key) ?? '', readingOf(key)) : '';
  const [id, step] = [placeAt('view'), placeAt('step')];
  if (id !== '') {
    const start = startOf(id, step, graph, readingOf);
    for (const problem of start.problems) problems.push(problem);
    view = start.view;
  } else if (step !== '') readingOf('step').report('step-of-none');
  for (const { key, read } of VIEW_FIELDS) {
    const value = entries.get(key);
    if (value !== undefined) view = read(value, view, readingOf(key));
  }
  if (ISOLATION_KEYS.some((key) => entries.has(key))) {
    const start = writeIsolation(view.filter.isolation);
    const values = Object.fromEntries(
      ISOLATION_KEYS.map((key) => [key, entries.get(key) ?? start[key]]),
    ) as Record<IsolationKey, string>;
    const isolation = readIsolation(values, readingOf);
    view = { ...view, filter: { ...view.filter, isolation } };
  }
  return { view, problems };
}

/** Parses the query; the last of duplicate keys wins. */
function entriesOf(text: string): ReadonlyMap<string, string> {
  const query = unescaped(text).replace(/^[?#]+/, '');
  return new Map(
    query.split('&').map((entry): [string, string] => {
      const at = entry.indexOf('=');
      return at === -1 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
    }),
  );
}

/** Undoes escaping of the whole view, even repeated, as by mail programs: `domain%253Dlaw`. */
function unescaped(query: string): string {
  const isEscaped = !query.includes('=') && /%(?:25)*3D/i.test(query);
  return isEscaped ? unescaped(decodeItem(query, { report: () => undefined })) : query;
}

function startOf(
  id: string,
  step: string,
  graph: LineageGraph | null,
  readingOf: (key: 'view' | 'step') => Reading,
): ParsedView {
  const isNumber = /^0*[1-9]\d*$/.test(step);
  if (step !== '' && !isNumber) readingOf('step').report('expected', 'step', quoted(step));
  const place: NamedPlace = { id, step: isNumber ? Math.min(Number(step), MAX_STEP) - 1 : null };
  if (!graph) return { view: { ...OPENING_VIEW, named: place }, problems: [] };
  const found = viewOfPlace(graph, place);
  const named = graph.frame.views?.find((candidate) => candidate.id === id);
  if (!found || !named) {
    const ids = (graph.frame.views ?? []).map((candidate) => candidate.id);
    readingOf('view').report('unknown-view', id, nearWordOf(id, ids));
    return { view: OPENING_VIEW, problems: [] };
  }
  const { length } = named.steps ?? [];
  if (step !== '' && length === 0) readingOf('step').report('step-of-none');
  else if (place.step !== null && place.step >= length) {
    readingOf('step').report('no-such-step', length, quoted(step));
  }
  return found;
}

/** The view of a named view or tour step (the first by default); null if the file has no such view. */
export function viewOfPlace(graph: LineageGraph, place: NamedPlace): ParsedView | null {
  const named = graph.frame.views?.find(({ id }) => id === place.id);
  if (!named) return null;
  const { steps = [] } = named;
  const step = steps.length === 0 ? null : Math.min(place.step ?? 0, steps.length - 1);
  const text = step === null ? named.view : (steps[step]?.view ?? '');
  const { view, problems } = parsed(text, graph, false);
  return { view: { ...view, named: { id: place.id, step } }, problems };
}

/**
 * Formats a view as a string: only what differs from its starting point, in a fixed order. Parsing it with the same
 * graph gives the same view.
 */
export function formatView(view: ViewState, graph: LineageGraph | null): string {
  const { named } = view;
  const start = (named && graph && viewOfPlace(graph, named)?.view) || OPENING_VIEW;
  const entries = VIEW_FIELDS.flatMap(({ key, write }) => {
    const value = write(view);
    return value === write(start) ? [] : `${key}=${value}`;
  });
  const [isolation, before] = [view, start].map(({ filter }) => writeIsolation(filter.isolation));
  for (const key of ISOLATION_KEYS) {
    if (isolation?.[key] !== before?.[key]) entries.push(`${key}=${isolation?.[key] ?? ''}`);
  }
  if (named?.step !== null && named?.step !== undefined) entries.unshift(`step=${named.step + 1}`);
  if (named) entries.unshift(`view=${encodeItem(named.id)}`);
  return entries.join('&');
}
