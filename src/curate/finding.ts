import type { Problem } from '../domain/format/problem.js';
import type { Place } from '../domain/format/places-in.js';

/** The severity of a finding: an error fails a check; warnings only beyond a limit. */
export type Severity = 'error' | 'warning';

/** A finding of a rule or the parser at a path in a graph file. */
export interface Finding extends Problem {
  /** The rule: `evidence/no-source`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Its place in the text, if its path does not lead there. */
  readonly place?: Place | undefined;
}

/** A finding with its file and position. */
export interface PlacedFinding extends Finding {
  readonly file: string;
  /** Undefined for a finding about the whole file, or without a text. */
  readonly place?: Place | undefined;
}
