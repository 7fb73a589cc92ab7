import type { Problem } from '../domain/format/problem.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Severity } from './finding.js';

/** What makes a value right: what stands at a path is replaced, or added where nothing does. */
export interface Fix {
  readonly path: string;
  readonly value: unknown;
}

/** What a rule has to say about a place. */
export interface Complaint extends Problem {
  /** Given only where nothing but the writing changes, never what is claimed. */
  readonly fixes?: readonly Fix[];
}

/** What rules look at. */
export interface LintContext {
  readonly graph: LineageGraph;
  /** The day of the check, `2026-11-28`. */
  readonly today: string;
}

/** Something that a graph which conforms to the format may still get wrong. Each rule is a file, with a page in `docs/lint`. */
export interface LintRule {
  /** `evidence/no-source` */
  readonly id: string;
  readonly severity: Severity;
  /** What holds where the rule is kept, in a sentence. */
  readonly text: string;
  readonly check: (context: LintContext) => Iterable<Complaint>;
}
