import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import { textOf } from '../../domain/format/text.js';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import { isSame, type EntriesDiff, type GraphDiff, type ValueChange } from './graph-diff.js';

/** Maximum number of characters shown of a value. */
const MAX_CHARACTERS = 120;

/** How an output format writes names and values from a file, and its punctuation where that is not the English one. */
export interface Marks {
  readonly name: (text: string) => string;
  readonly value: (text: string) => string;
  readonly colon?: string;
  readonly semicolon?: string;
}

/** `2 models added, 1 changed; 3 claims added`, or that there are no changes. */
export function summaryOf(diff: GraphDiff, file: GraphFile): string {
  if (isSame(diff)) return 'nothing changed';
  const { one, many } = nounOf(file);
  const parts = [
    countsOf(diff.nodes, one, many),
    countsOf(diff.edges, 'claim', 'claims'),
    diff.file.length === 0 ? '' : `${diff.file.map(({ key }) => key).join(', ')} changed`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function countsOf(
  { added, removed, changed }: EntriesDiff<unknown>,
  one: string,
  many: string,
): string {
  const renamed = changed.filter(({ changes }) => changes.some(({ key }) => key === 'id')).length;
  const counts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length - renamed, 'changed'],
    [renamed, 'renamed'],
  ] as const;
  const parts = counts.filter(([count]) => count > 0);
  return parts
    .map(([count, verb], i) =>
      i === 0
        ? `${count.toLocaleString('en')} ${count === 1 ? one : many} ${verb}`
        : `${count.toLocaleString('en')} ${verb}`,
    )
    .join(', ');
}

/** The graph's noun for its nodes, in English. */
export function nounOf({ vocabulary }: GraphFile): { readonly one: string; readonly many: string } {
  const { one = 'model', many = 'models' } = vocabulary?.noun ?? {};
  return { one: textOf(one, 'en'), many: textOf(many, 'en') };
}

/** `Alpaca (alpaca), 2023-03-13, Stanford` */
export function nodeWords(
  { id, name, released, organization = [] }: NodeEntry,
  { name: mark, value }: Marks,
): string {
  const shown = name === undefined ? id : textOf(name, 'en');
  const head = shown === id ? mark(id) : `${mark(shown)} (${value(id)})`;
  const organizations = organization.length === 0 ? [] : [value(organization.join(', '))];
  return [head, ...(released === undefined ? [] : [released]), ...organizations].join(', ');
}

/** `llama → alpaca (weights: instruction-tuning, peft)` */
export function edgeWords(edge: EdgeEntry, { name, value }: Marks): string {
  const { source, target, methods = [] } = edge;
  const what = [relationOf(edge), ...(methods.length === 0 ? [] : [methods.join(', ')])].join(': ');
  return `${name(source)} → ${name(target)} (${value(what)})`;
}

/**
 * `released: 2023 → 2023-05`, `renamed: a → b` for the id; for lists and groups, only added, changed and removed items.
 */
export function changeWords({ key: name, before, after }: ValueChange, marks: Marks): string {
  const { value, colon = ': ', semicolon = '; ' } = marks;
  const key = name === 'id' ? 'renamed' : name;
  const format = (item: unknown) => value(shortened(plain(item)));
  if (isListOrNothing(before) && isListOrNothing(after)) {
    const [old, now] = [listOf(before), listOf(after)];
    const { added, changed, removed } = itemChanges(lacking(old, now), lacking(now, old));
    const parts = [
      ...added.map((item) => `+ ${format(item)}`),
      ...changed.map(
        ({ item, changes }) =>
          `~ ${format(item)} (${changes.map((change) => changeWords(change, marks)).join(semicolon)})`,
      ),
      ...removed.map((item) => `− ${format(item)}`),
    ];
    if (parts.length > 0) return `${key}${colon}${parts.join(', ')}`;
    return `${key}${colon}${format(old)} → ${format(now)}`;
  }
  if (isGroup(before) && isGroup(after)) {
    return `${key}${colon}${valueChanges(before, after)
      .map((change) => changeWords(change, marks))
      .join(semicolon)}`;
  }
  if (before === undefined) return `${key}${colon}+ ${format(after)}`;
  if (after === undefined) return `${key}${colon}− ${format(before)}`;
  return `${key}${colon}${format(before)} → ${format(after)}`;
}

function isListOrNothing(value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || Array.isArray(value);
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: readonly unknown[] | undefined): readonly unknown[] {
  return value ?? [];
}

/** The items of one list that are missing in the other. */
function lacking(items: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const present = new Set(other.map((item) => JSON.stringify(item)));
  return items.filter((item) => !present.has(JSON.stringify(item)));
}

/** Keys that identify a source, variant, score or word in a list, most specific first. */
const KEYS = ['url', 'huggingface', 'name', 'suite', 'id'];

/** The changes of a list's items: an item with the same identity but other content has changed. */
function itemChanges(before: readonly unknown[], after: readonly unknown[]) {
  const removed = new Set(before);
  const added: unknown[] = [];
  const changed: { readonly item: unknown; readonly changes: readonly ValueChange[] }[] = [];
  for (const item of after) {
    const key = keyOf(item);
    const former = key === null ? undefined : [...removed].find((other) => keyOf(other) === key);
    if (former === undefined) added.push(item);
    else {
      removed.delete(former);
      changed.push({ item, changes: valueChanges(former as object, item as object) });
    }
  }
  return { added, changed, removed: [...removed] };
}

function keyOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const values = new Map<string, unknown>(Object.entries(item));
  const key = KEYS.find((name) => values.has(name));
  return key === undefined ? null : `${key} ${JSON.stringify(values.get(key))}`;
}

function valueChanges(before: object, after: object): readonly ValueChange[] {
  const [old, now] = [before, after].map((item) => new Map<string, unknown>(Object.entries(item)));
  const keys = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...keys]
    .map((key) => ({ key, before: old?.get(key), after: now?.get(key) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** The short form of a value: the URL of a source, a string as it is. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('url' in value) return plain(value.url);
  if ('en' in value) return plain(value.en);
  return Object.values(value).map(plain).join(' ');
}

function shortened(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  // Does not split a surrogate pair.
  return `${text.slice(0, MAX_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
