import { quoted } from './quoted.js';

const near = (word: string | null) =>
  word === null ? '' : `; did you mean ${JSON.stringify(word)}?`;
const times = (count: number) => (count === 1 ? '' : ` (${count} times)`);

/** The graph's own noun for a node, in each language; null if they are models. */
export type NounIn = Readonly<Record<'en' | 'zh', string>> | null;
const one = (noun: NounIn) => noun?.en ?? 'model';

/** Names of value types in problems; any other is repeated unchanged. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['list', 'a list'],
  ['object', 'an object'],
  ['text', 'a string'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['text-or-map', 'a string, or an object of strings by language'],
  ['language', 'a language such as en or zh'],
  ['page', 'a page such as 2'],
  ['step', 'a step of the tour such as 2'],
  ['seen-part', 'x, y and zoom in per cent such as 50,40,150'],
  ['date', 'a date such as 2023, 2023-03 or 2023-03-13'],
  ['non-empty', 'a non-empty string'],
  ['whole', 'a whole number'],
  ['finite', 'a finite number'],
  ['function', 'a function'],
  ['symbol', 'a symbol'],
  ['bigint', 'a bigint'],
]);
const kindOf = (word: string) => KINDS.get(word) ?? word;

const WORDS: Readonly<Record<string, string>> = {
  relations: 'relation',
  methods: 'method',
  domains: 'domain',
  licenseClasses: 'licence class',
  modalities: 'modality',
};

const CONTENT_KINDS = {
  empty: 'an empty file',
  page: 'a web page',
  binary: 'a binary file, perhaps compressed without the server saying so',
  other: 'other text',
};
export type ContentKind = keyof typeof CONTENT_KINDS;

/**
 * Messages of problems with a file, a view, or loading, by code, in English. Values are quoted from the file or the
 * input; `got` is a value as JSON, or its type: `list`, `object`, `nothing`.
 */
export const problemsEn = {
  // A graph file.
  expected: (kind: string, got: string) => `expected ${kindOf(kind)}, got ${kindOf(got)}`,
  'missing-key': (key: string) => `expected the key ${JSON.stringify(key)}, got nothing`,
  'one-of': (choices: readonly string[], got: string) =>
    `expected ${choices.join(' or ')}, got ${kindOf(got)}`,
  'at-least': (min: number, got: string) => `expected a number of at least ${min}, got ${got}`,
  'newer-format': (known: number, got: number) =>
    `expected ${known}, got ${got}: the file is in a newer version of the format than this program reads`,
  'repeated-id': (id: string, first: string) =>
    `expected a unique id, got ${quoted(id)}, which ${first} has`,
  'odd-id': (id: string) =>
    `expected an id without spaces around it or invisible characters, got ${quoted(id)}`,
  'unknown-node': (id: string, suggestion: string | null) =>
    `no node has the id ${quoted(id)}${near(suggestion)}`,
  'other-nodes': (id: string) =>
    `expected the nodes of these edges, such as ${quoted(id)}, got other nodes: none of them is an end of an edge`,
  'same-ends': (id: string) => `expected two nodes, got ${quoted(id)} at both ends`,
  'repeated-edge': (relation: string, source: string, target: string, first: string) =>
    `expected one edge with the relation ${quoted(relation)} from ${quoted(source)} to ${quoted(target)}, got a second one after ${first}`,
  /** @param left number of omitted nodes before the last two */
  cycle: (ids: readonly string[], left: number) => {
    const names = ids.map(quoted);
    const shown =
      left === 0 ? names : [...names.slice(0, 3), `… ${left} more …`, ...names.slice(3)];
    return `expected no cycle, got ${[...shown, names[0] ?? ''].join(' → ')}`;
  },
  'no-address': () => 'expected a URL such as https://example.org/page',
  'no-source': () => 'expected a source that states it, with its URL',
  'unknown-word': (word: string, vocabulary: string, suggestion: string | null, count: number) =>
    `${quoted(word)} is not a known ${WORDS[vocabulary] ?? vocabulary}${near(suggestion)}${times(count)}`,
  'unknown-key': (key: string, suggestion: string | null, count: number) =>
    `${quoted(key)} is not a known key${near(suggestion)}${times(count)}`,

  // A view.
  escapes: (got: string) => `expected %-escapes of UTF-8, got ${quoted(got)}`,
  'unknown-id': (id: string, suggestion: string | null, noun: NounIn) =>
    `no ${one(noun)} has the id ${quoted(id)}${near(suggestion)}`,
  'unknown-method': (method: string, suggestion: string | null, noun: NounIn) =>
    `no ${one(noun)} was made by ${quoted(method)}${near(suggestion)}`,
  'unknown-value': (value: string, suggestion: string | null, noun: NounIn) =>
    `no ${one(noun)} has ${quoted(value)}${near(suggestion)}`,
  'unknown-view': (id: string, suggestion: string | null) =>
    `no view has the id ${quoted(id)}${near(suggestion)}`,
  'step-of-none': () => 'expected a tour with this step (view=…), got none',
  'no-such-step': (steps: number, got: string) =>
    `expected one of the ${steps} steps of the tour, got ${got}`,
  'unknown-edge': (relation: string, source: string, target: string) =>
    `no ${relation} passed from ${quoted(source)} to ${quoted(target)}`,
  'many-focused': (got: number) => `expected one id, got ${got}`,
  'one-compared': () => 'expected two ids or more, got one',
  'many-compared': (max: number, got: number) => `expected at most ${max} ids, got ${got}`,
  'many-bundles': (max: number, got: number) =>
    `expected at most ${max} opened bundles, got ${got}`,
  generations: (got: string) => `expected a number of generations such as 2, got ${quoted(got)}`,
  'generations-of-none': (noun: NounIn) =>
    `expected the ${one(noun)} to count generations from (of=…), got none`,
  'lineage-and-paths': () => 'expected either "of", or "from" and "to", got both',
  'paths-to-none': (noun: NounIn) => `expected the id of the last ${one(noun)}, got none`,
  'paths-from-none': (noun: NounIn) => `expected the id of the first ${one(noun)}, got none`,
  'paths-to-itself': (id: string, noun: NounIn) =>
    `expected the id of another ${one(noun)}, got ${quoted(id)} for both`,
  'no-way': (from: string, to: string, isBackwards: boolean) =>
    `there is no path from ${quoted(from)} to ${quoted(to)}${
      isBackwards ? `; there is one from ${quoted(to)} to ${quoted(from)}` : ''
    }`,

  // Loading a file.
  'http-status': (status: number, name: string) => `${status} ${name}`.trim(),
  'too-large': (max: number) => `expected at most ${max} bytes, got more`,
  silence: (seconds: number) => `expected a response, got nothing for ${seconds} seconds`,
  offline: () => 'this device is offline',
  cancelled: () => 'loading was cancelled',
  /** @param message the browser’s own message, in English */
  unreachable: (message: string) => message,
  /** @param message the browser’s own message, in English */
  'too-much': (message: string) => message,
  /** @param message the Parquet reader’s own message, in English, with the name of the file */
  parquet: (message: string) => message,
  'not-in-hub': (id: string) => `expected a model of the hub, got ${quoted(id)}`,
  'other-length': (expected: number, got: number) =>
    `expected ${expected} bytes, as hub.json says, got ${got}: the copy is incomplete, or from another build`,
  'file-changed': () => 'expected an unchanged file, got a change while it was being read',
  /** @param message the browser’s own message, in English */
  'not-json': (kind: ContentKind, message: string) =>
    `expected JSON, got ${CONTENT_KINDS[kind]}: ${message}`,

  // Failures of the browser or the program.
  'may-not-write': () => 'the browser does not allow writing there',
  'no-space': () => 'there is not enough space left',
  'file-gone': () => 'the file is no longer there',
  'file-in-use': () => 'the file cannot be changed: another program may be using it',
  /** @param message the message of the error that was thrown, in English */
  unexpected: (message: string) => message,
} as const;

/** The texts of problems; other languages have the same shape. */
export type ProblemWords = typeof problemsEn;
/** Identifies a kind of problem for programs. */
export type ProblemCode = keyof ProblemWords;
