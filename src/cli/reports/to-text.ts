import { formatProblem } from '../../domain/format/problem.js';
import type { PlacedFinding } from '../../curate/finding.js';
import { plainLine } from '../../curate/plain-line.js';

const COLORS = { error: 31, warning: 33 } as const;

/** A finding a line, `file:line:column: error: what (rule)`, as compilers write it and editors follow it. */
export function toText(findings: readonly PlacedFinding[], hasColors: boolean): string {
  const colored = (text: string, code: number) =>
    hasColors ? `\u001B[${code}m${text}\u001B[39m` : text;
  return findings
    .map((finding) => {
      const { file, place, severity, rule } = finding;
      const where = place ? `${file}:${place.line}:${place.column}` : file;
      const what = colored(severity, COLORS[severity]);
      return `${where}: ${what}: ${plainLine(formatProblem(finding))} ${colored(`(${rule})`, 90)}\n`;
    })
    .join('');
}
