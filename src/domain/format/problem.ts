import {
  problemsEn,
  type NounIn,
  type ProblemCode,
  type ProblemWords,
} from '../../locales/problems-en.js';
import { textOf, type Text } from './text.js';

export type { NounIn } from '../../locales/problems-en.js';
export { quoted } from '../../locales/quoted.js';

/** An error or a warning at a path in a file. */
export interface Problem {
  /** The path in the file, in JavaScript notation: `edges[17].target`; '' for the file as a whole. */
  readonly path: string;
  /** `expected X, got Y`, in lower case and in English. */
  readonly message: string;
  /** Identifies the message, for programs and for translation. */
  readonly code?: ProblemCode;
  /** The arguments of the message, in the order that its code takes them. */
  readonly values?: readonly unknown[];
}

/** Reports a problem by its code and the arguments of its message. */
export type Report = <C extends ProblemCode>(
  code: C,
  ...values: Parameters<ProblemWords[C]>
) => void;

/** Maximum number of problems in an error's own message; `problems` has them all. */
const NAMED_IN_MESSAGE = 20;

/** Thrown for a graph file that does not conform to the format, with every problem. */
export class GraphFormatError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(messageOf(problems));
    this.name = 'GraphFormatError';
    this.problems = problems;
  }
}

/** The path of a key below a path: keys that are not identifiers are quoted in brackets. */
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
  const message = formatMessage(problemsEn, code, values);
  return { path, message, code, values };
}

/** The graph's own noun for its nodes, in each language; null if it has none. */
export function nounInLanguages(one: Text | undefined): NounIn {
  return one === undefined ? null : { en: textOf(one, 'en'), zh: textOf(one, 'zh') };
}

/** The message of a problem in a language; one without a known code is returned unchanged. */
export function messageIn(words: ProblemWords, { message, code, values = [] }: Problem): string {
  return code === undefined ? message : formatMessage(words, code, values);
}

/** A problem on one line: `path: message`. */
export function formatProblem({ path, message }: Pick<Problem, 'path' | 'message'>): string {
  return path === '' ? message : `${path}: ${message}`;
}

/** The argument types depend on the code; `problemAt` checks them where problems are made. */
function formatMessage(words: ProblemWords, code: ProblemCode, values: readonly unknown[]): string {
  const format = words[code] as (...values: readonly unknown[]) => string;
  return format(...values);
}

function messageOf(problems: readonly Problem[]): string {
  const lines = problems.slice(0, NAMED_IN_MESSAGE).map(formatProblem);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
