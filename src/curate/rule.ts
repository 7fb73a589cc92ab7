import type { Problem } from '../domain/format/problem.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Severity } from './finding.js';

/** A fix: replaces the value at a path, or adds it. */
export interface Fix {
  readonly path: string;
  readonly value: unknown;
}

/** A complaint of a rule about a path. */
export interface Complaint extends Problem {
  /** Only for changes of notation, never of what is claimed. */
  readonly fixes?: readonly Fix[];
}

/** The input of rules. */
export interface LintContext {
  readonly graph: LineageGraph;
  /** The day of the check, `2026-11-28`. */
  readonly today: string;
}

/** A check for mistakes that a valid graph can still contain. Each rule is a file, with a page in `docs/lint`. */
export interface LintRule {
  /** `evidence/no-source` */
  readonly id: string;
  readonly severity: Severity;
  /** The rule in one sentence, stating what holds if it is met. */
  readonly text: string;
  readonly check: (context: LintContext) => Iterable<Complaint>;
}
