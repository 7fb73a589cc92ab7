import { formatProblem, type Problem } from '../../domain/format/problem.js';
import { failureOf } from '../ui/failure-of.js';

/** What went wrong: the way to the file, the file, or the picture of it; or that the reader wanted no more of it. */
export type LoadErrorKind =
  'cancelled' | 'missing' | 'network' | 'http' | 'json' | 'format' | 'size' | 'layout';

/** A graph that could not be shown, and why. */
export class GraphLoadError extends Error {
  readonly kind: LoadErrorKind;
  /** What went wrong, at the address where it did; its message is that of the error. */
  readonly reason: Problem;
  /** What is wrong in the file, where the kind is `format`. */
  readonly problems: readonly Problem[];

  constructor(kind: LoadErrorKind, reason: Problem, problems: readonly Problem[] = []) {
    super(formatProblem(reason));
    this.name = 'GraphLoadError';
    this.kind = kind;
    this.reason = reason;
    this.problems = problems;
  }
}

/** Why there is no picture of a graph. */
export function pictureErrorOf(cause: unknown): GraphLoadError {
  const error = new GraphLoadError('layout', failureOf(cause));
  error.cause = cause;
  return error;
}
