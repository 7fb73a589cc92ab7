import type { PlacedFinding } from '../../curate/finding.js';

/** Up to this many findings are listed in full; of more, only the first of each rule. */
const MAX_IN_FULL = 20;
const SHOWN_PER_RULE = 3;

/** The findings of one rule in one file. */
export interface FindingGroup {
  readonly shown: readonly PlacedFinding[];
  /** Number of findings left out. */
  readonly more: number;
}

/**
 * Groups findings for a terminal: a few in full; many by rule, those with errors first, limited to the first of each.
 * Otherwise a rule that complains about every row of a table would hide the others.
 */
export function findingGroupsOf(findings: readonly PlacedFinding[]): readonly FindingGroup[] {
  if (findings.length <= MAX_IN_FULL) return [{ shown: findings, more: 0 }];
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
      shown: group.slice(0, SHOWN_PER_RULE),
      more: Math.max(0, group.length - SHOWN_PER_RULE),
    }));
}
