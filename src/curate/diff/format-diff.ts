import type { GraphFile } from '../../domain/format/format.js';
import { diffToMarkdown } from './diff-to-markdown.js';
import { diffToMermaid } from './diff-to-mermaid.js';
import { diffToText } from './diff-to-text.js';
import type { GraphDiff } from './graph-diff.js';

/** How a difference can be written: for people, for programs, for a pull request with a picture, and the picture alone. */
export const DIFF_FORMATS = ['text', 'json', 'markdown', 'mermaid'] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** What changed from one graph file to another, as a text. @param hasColors of a terminal, in `text` */
export function formatDiff(
  diff: GraphDiff,
  before: GraphFile,
  after: GraphFile,
  format: DiffFormat = 'text',
  hasColors = false,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(diff, null, 2)}\n`;
    case 'markdown':
      return diffToMarkdown(diff, before, after);
    case 'mermaid':
      return `${diffToMermaid(diff, before, after) ?? 'flowchart LR'}\n`;
    default:
      return diffToText(diff, after, hasColors);
  }
}
