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
