import { suggestionOf } from '../domain/format/near-word.js';
import { checkText } from './check-text.js';
import type { PlacedFinding } from './finding.js';
import { ALL_RULE_IDS, lintGraph, type LintFinding, type RuleSettings } from './lint-graph.js';
import { placeFindings } from './place-findings.js';

/** How a text is linted. */
export interface LintOptions {
  /** How much a rule matters, where it is not as much as by itself; `off` for not at all. */
  readonly rules?: RuleSettings;
  /** The day that evidence is as old as of, `2026-11-28`; the present day without it. */
  readonly today?: string;
  /** What findings call the file; '' without it. */
  readonly file?: string;
}

/**
 * Everything that is wrong or odd about the text of a graph file: what the parser refuses, or, where it is a graph, what the
 * rules say about it; each with its place. `applyFixes` takes the fixes of all of them. Cost: linear.
 * @throws RangeError for a rule that there is not
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
    : findings.map((finding): LintFinding => ({ ...finding, fixes: [] }));
  // A byte order mark is no part of JSON.
  return placeFindings({ file, text: text.replace(/^\uFEFF/, '') }, found);
}
