import type { PlacedFinding } from '../../curate/finding.js';

/** So many findings are read one by one; of more, only the first of each rule are. */
const MOST_IN_FULL = 20;
const SHOWN_OF_A_RULE = 3;

/** What one rule says of one file. */
export interface FindingGroup {
  readonly shown: readonly PlacedFinding[];
  /** How many are left out. */
  readonly more: number;
}

/**
 * Findings as a terminal shows them: a few as they are; of many, rule after rule, those with errors first, the first of each.
 * A rule that says the same of every row of a table would hide what the others say.
 */
export function findingGroupsOf(findings: readonly PlacedFinding[]): readonly FindingGroup[] {
  if (findings.length <= MOST_IN_FULL) return [{ shown: findings, more: 0 }];
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.file, finding.severity, finding.rule]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const ofWarnings = ([first]: readonly PlacedFinding[]) => Number(first?.severity === 'warning');
  return [...groups.values()]
    .sort((a, b) => ofWarnings(a) - ofWarnings(b))
    .map((group) => ({
      shown: group.slice(0, SHOWN_OF_A_RULE),
      more: Math.max(0, group.length - SHOWN_OF_A_RULE),
    }));
}
