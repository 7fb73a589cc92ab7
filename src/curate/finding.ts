import type { Problem } from '../domain/format/problem.js';
import type { Place } from '../domain/format/places-in.js';

/** How much a finding matters: an error fails a check, a warning does not unless too many are counted. */
export type Severity = 'error' | 'warning';

/** What a rule, or the parser, has to say about a place in a graph file. */
export interface Finding extends Problem {
  /** The rule: `evidence/no-source`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where it is in the text, if its path does not lead there. */
  readonly place?: Place | undefined;
}

/** A finding with the file it is in, and where. */
export interface PlacedFinding extends Finding {
  readonly file: string;
  /** Undefined if the finding is about the file as a whole, or about no text. */
  readonly place?: Place | undefined;
}
