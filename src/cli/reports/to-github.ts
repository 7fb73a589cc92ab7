import { formatProblem } from '../../domain/format/problem.js';
import type { PlacedFinding } from '../../curate/finding.js';

/** GitHub workflow commands, errors first, as it shows only ten of a kind per step. */
export function toGithub(findings: readonly PlacedFinding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return [...errors, ...warnings].map(commandOf).join('');
}

function commandOf(finding: PlacedFinding): string {
  const { file, place, severity, rule } = finding;
  const properties: Readonly<Record<string, string | number | undefined>> = {
    file,
    line: place?.line,
    endLine: place?.endLine,
    // GitHub refuses columns for ranges over several lines.
    ...(place?.line === place?.endLine && { col: place?.column, endColumn: place?.endColumn }),
    title: rule,
  };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${severity} ${written.join(',')}::${escaped(formatProblem(finding))}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
