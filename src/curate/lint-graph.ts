import { WORD_RULE } from './check-text.js';
import type { Finding, Severity } from './finding.js';
import type { Fix, LintContext } from './rule.js';
import { RULES } from './rules.js';

/** Rule → its severity, or off. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** A finding of a rule, with a fix if that is safe. */
export interface LintFinding extends Finding {
  readonly fixes: readonly Fix[];
}

/** Rules that query the hosts of ids and sources. */
const ONLINE_RULE_IDS = ['evidence/link-dead', 'identity/case', 'identity/moved'];

/** Every rule whose severity can be configured. */
export const ALL_RULE_IDS: readonly string[] = [
  WORD_RULE,
  ...RULES.map(({ id }) => id),
  ...ONLINE_RULE_IDS,
];

/**
 * Runs every rule that is not off. Cost: linear for each rule.
 * @param odd warnings of the parser
 */
export function lintGraph(
  context: LintContext,
  settings: RuleSettings = {},
  odd: readonly Finding[] = [],
): readonly LintFinding[] {
  const found = RULES.filter(({ id }) => settings[id] !== 'off').flatMap(
    ({ id, severity, check }) =>
      Array.from(check(context), (complaint) => ({ fixes: [], ...complaint, rule: id, severity })),
  );
  return withLevels([...odd.map((finding) => ({ ...finding, fixes: [] })), ...found], settings);
}

/** Applies configured severities to findings, and drops those that are off. */
export function withLevels(
  findings: readonly LintFinding[],
  settings: RuleSettings,
): readonly LintFinding[] {
  return findings.flatMap((finding) => {
    const level = settings[finding.rule] ?? finding.severity;
    return level === 'off' ? [] : [{ ...finding, severity: level }];
  });
}
