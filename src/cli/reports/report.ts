import type { PlacedFinding } from '../../curate/finding.js';
import { toGithub } from './to-github.js';
import { toMarkdown } from './to-markdown.js';
import { toSarif } from './to-sarif.js';
import { toText } from './to-text.js';

/** The output formats for findings. */
export const REPORT_FORMATS = ['text', 'json', 'github', 'sarif', 'markdown'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Formats findings: for a terminal, a program, GitHub annotations, an issue, or as SARIF 2.1.0. */
export function reportOf(
  findings: readonly PlacedFinding[],
  format: ReportFormat,
  hasColors: boolean,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(findings.map(plain), null, 2)}\n`;
    case 'github':
      return toGithub(findings);
    case 'markdown':
      return toMarkdown(findings);
    case 'sarif':
      return toSarif(findings);
    default:
      return toText(findings, hasColors);
  }
}

function plain({ file, path, place, severity, rule, message }: PlacedFinding) {
  return { file, ...place, path, severity, rule, message };
}
