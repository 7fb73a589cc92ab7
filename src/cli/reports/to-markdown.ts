import { formatProblem } from '../../domain/format/problem.js';
import { escapeMarkdown } from '../../curate/escape-markdown.js';
import type { PlacedFinding } from '../../curate/finding.js';

/** Maximum number of findings listed per rule, as issues are limited in size. */
const MAX_PER_RULE = 100;

/** Findings as lists by rule, for an issue or a summary. */
export function toMarkdown(findings: readonly PlacedFinding[]): string {
  if (findings.length === 0) return 'Nothing found.\n';
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const sections = rules.map((rule) => {
    const all = findings.filter((finding) => finding.rule === rule);
    const listed = all.slice(0, MAX_PER_RULE).map((finding) => `- ${lineOf(finding)}`);
    const more = all.length - listed.length;
    return [
      `### ${rule} (${all.length.toLocaleString('en')})`,
      [...listed, ...(more > 0 ? [`- and ${more.toLocaleString('en')} more`] : [])].join('\n'),
    ].join('\n\n');
  });
  return `${sections.join('\n\n')}\n`;
}

function lineOf(finding: PlacedFinding): string {
  const { file, place } = finding;
  const where = place ? `${file}:${place.line}` : file;
  return `${escapeMarkdown(where)}: ${escapeMarkdown(formatProblem(finding))}`;
}
