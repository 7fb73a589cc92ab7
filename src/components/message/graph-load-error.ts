import { formatProblem, type Problem } from '../../domain/format/problem.js';
import { failureOf } from '../ui/failure-of.js';

type FetchErrorKind = 'missing' | 'network' | 'http';
type FileErrorKind = 'json' | 'format' | 'size';

/** What failed: fetching, the file, or drawing it; or that the reader cancelled. */
export type LoadErrorKind = FetchErrorKind | FileErrorKind | 'layout' | 'cancelled';

/** A graph that could not be shown, with the reason. */
export class GraphLoadError extends Error {
  readonly kind: LoadErrorKind;
  /** The reason, with the URL as its path; its message is that of the error. */
  readonly reason: Problem;
  /** The problems of the file, if the kind is `format`. */
  readonly problems: readonly Problem[];
  /** Whether it is the earlier version of a comparison that could not be loaded. */
  isEarlier = false;

  constructor(kind: LoadErrorKind, reason: Problem, problems: readonly Problem[] = []) {
    super(formatProblem(reason));
    this.name = 'GraphLoadError';
    this.kind = kind;
    this.reason = reason;
    this.problems = problems;
  }
}

/**
 * The error to report for a cause of any class.
 * @param kind the kind if the cause does not state one, such as a part of the program that could not be loaded
 */
export function loadErrorOf(kind: 'network' | 'layout', cause: unknown): GraphLoadError {
  if (cause instanceof GraphLoadError) return cause;
  const error = new GraphLoadError(kind, failureOf(cause));
  error.cause = cause;
  return error;
}
