import type { Problem } from '../../domain/format/problem.js';

/** What went wrong: the way to the file, the file, or the picture of it. */
export type LoadErrorKind = 'network' | 'http' | 'json' | 'format' | 'size' | 'layout';

/** A graph that could not be shown, and why. */
export class GraphLoadError extends Error {
  readonly kind: LoadErrorKind;
  readonly problems: readonly Problem[];

  constructor(kind: LoadErrorKind, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'GraphLoadError';
    this.kind = kind;
    this.problems = problems;
  }
}

/** Why there is no picture of a graph. */
export function pictureErrorOf(cause: unknown): GraphLoadError {
  const error = new GraphLoadError(
    'layout',
    cause instanceof Error ? cause.message : String(cause),
  );
  error.cause = cause;
  return error;
}
