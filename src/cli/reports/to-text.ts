import { formatProblem } from '../../domain/format/problem.js';
import type { PlacedFinding } from '../../curate/finding.js';
import { plainLine } from '../../curate/plain-line.js';
import type { FindingGroup } from './finding-groups.js';

const COLORS = { error: 31, warning: 33 } as const;

/** One finding per line, `file:line:column: error: what (rule)`, as compilers write and editors recognize. */
export function toText(findings: readonly PlacedFinding[], hasColors: boolean): string {
  const colored = colorWith(hasColors);
  return findings
    .map((finding) => {
      const { file, place, severity, rule } = finding;
      const where = place ? `${file}:${place.line}:${place.column}` : file;
      const what = colored(severity, COLORS[severity]);
      return `${where}: ${what}: ${plainLine(formatProblem(finding))} ${colored(`(${rule})`, 90)}\n`;
    })
    .join('');
}

/** {@link toText} for groups, each with the number of findings left out. */
export function toShortText(groups: readonly FindingGroup[], hasColors: boolean): string {
  const colored = colorWith(hasColors);
  return groups
    .map(({ shown, more }) => {
      const text = toText(shown, hasColors);
      const [first] = shown;
      if (!first || more === 0) return text;
      const { file, severity, rule } = first;
      const what = colored(severity, COLORS[severity]);
      return `${text}${file}: ${what}: and ${more.toLocaleString('en')} more ${colored(`(${rule})`, 90)}\n`;
    })
    .join('');
}

function colorWith(hasColors: boolean): (text: string, code: number) => string {
  return (text, code) => (hasColors ? `\u001B[${code}m${text}\u001B[39m` : text);
}
