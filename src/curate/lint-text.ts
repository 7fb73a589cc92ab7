import { suggestionOf } from '../domain/format/near-word.js';
import { checkText } from './check-text.js';
import type { PlacedFinding } from './finding.js';
import {
  ALL_RULE_IDS,
  lintGraph,
  withLevels,
  type LintFinding,
  type RuleSettings,
} from './lint-graph.js';
import { placeFindings } from './place-findings.js';

/** Options of linting. */
export interface LintOptions {
  /** Severities that differ from the default; `off` disables a rule. */
  readonly rules?: RuleSettings;
  /** The day on which the age of evidence is computed, `2026-11-28`; today by default. */
  readonly today?: string;
  /** The file name in findings; '' by default. */
  readonly file?: string;
}

/**
 * All findings for a graph file with their positions: errors of the parser or, for a valid graph, of the rules.
 * `applyFixes` takes their fixes. Cost: linear.
 * @throws RangeError for an unknown rule
 */
export function lintText(
  text: string,
  { rules = {}, today = new Date().toISOString().slice(0, 10), file = '' }: LintOptions = {},
): readonly (LintFinding & PlacedFinding)[] {
  for (const rule of Object.keys(rules)) {
    if (ALL_RULE_IDS.includes(rule)) continue;
    throw new RangeError(
      `rules: no rule ${JSON.stringify(rule)}${suggestionOf(rule, ALL_RULE_IDS)}`,
    );
  }
  const { graph, findings } = checkText(text);
  const found = graph
    ? lintGraph({ graph, today }, rules, findings)
    : withLevels(
        findings.map((finding): LintFinding => ({ ...finding, fixes: [] })),
        rules,
      );
  // A byte order mark is not part of the JSON.
  return placeFindings({ file, text: text.replace(/^\uFEFF/, '') }, found);
}
