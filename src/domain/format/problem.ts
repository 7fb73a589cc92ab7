/** What is wrong, or odd, at a place in a file. */
export interface Problem {
  /** Where, as code would write it: `edges[17].target`; '' for the file as a whole. */
  readonly path: string;
  /** `expected X, got Y`, in lower case. */
  readonly message: string;
}

/** An error's own message names no more problems than this; `problems` has them all. */
const NAMED_IN_MESSAGE = 20;

/** Characters of a text that a message repeats. */
const MAX_QUOTED = 60;

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

/** A text of a file inside a message: in quotes, and cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text);
}

/** A problem in one line: `path: message`. */
export function formatProblem({ path, message }: Problem): string {
  return path === '' ? message : `${path}: ${message}`;
}

function messageOf(problems: readonly Problem[]): string {
  const lines = problems.slice(0, NAMED_IN_MESSAGE).map(formatProblem);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
