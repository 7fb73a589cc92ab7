import {
  problemsEn,
  type NounIn,
  type ProblemCode,
  type ProblemWords,
} from '../../locales/problems-en.js';
import { textOf, type Text } from './text.js';

export type { NounIn } from '../../locales/problems-en.js';
export { quoted } from '../../locales/quoted.js';

/** What is wrong, or odd, at a place in a file. */
export interface Problem {
  /** Where, as code would write it: `edges[17].target`; '' for the file as a whole. */
  readonly path: string;
  /** `expected X, got Y`, in lower case and in English. */
  readonly message: string;
  /** What the message says, for programs and for saying it in another language. */
  readonly code?: ProblemCode;
  /** What the message says it of, in the order in which the words of its code take it. */
  readonly values?: readonly unknown[];
}

/** Reports a problem by its code, with what the words of the code take. */
export type Report = <C extends ProblemCode>(
  code: C,
  ...values: Parameters<ProblemWords[C]>
) => void;

/** An error's own message names no more problems than this; `problems` has them all. */
const NAMED_IN_MESSAGE = 20;

/** A graph file that breaks the format: every problem at once. */
export class GraphFormatError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(messageOf(problems));
    this.name = 'GraphFormatError';
    this.problems = problems;
  }
}

/** The path of what a key leads to: keys that are no names stand in brackets and quotes. */
export function pathTo(path: string, key: unknown): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  const name = String(key);
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}

/** A problem at a path, with its message in English. */
export function problemAt<C extends ProblemCode>(
  path: string,
  code: C,
  ...values: Parameters<ProblemWords[C]>
): Problem {
  const message = said(problemsEn, code, values);
  return { path, message, code, values };
}

/** What a graph calls one of its nodes, as the words of every language take it; null if it says nothing. */
export function nounInLanguages(one: Text | undefined): NounIn {
  return one === undefined ? null : { en: textOf(one, 'en'), zh: textOf(one, 'zh') };
}

/** What a problem says in the words of a language; one that somebody else made, as it is. */
export function messageIn(words: ProblemWords, { message, code, values = [] }: Problem): string {
  return code === undefined ? message : said(words, code, values);
}

/** A problem in one line: `path: message`. */
export function formatProblem({ path, message }: Pick<Problem, 'path' | 'message'>): string {
  return path === '' ? message : `${path}: ${message}`;
}

/** Each code takes values of its own, which only who makes the problem can check. */
function said(words: ProblemWords, code: ProblemCode, values: readonly unknown[]): string {
  const say = words[code] as (...values: readonly unknown[]) => string;
  return say(...values);
}

function messageOf(problems: readonly Problem[]): string {
  const lines = problems.slice(0, NAMED_IN_MESSAGE).map(formatProblem);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
