import type { GraphFile } from '../../domain/format/format.js';
import { diffToMarkdown } from './diff-to-markdown.js';
import { diffToMermaid } from './diff-to-mermaid.js';
import { diffToText } from './diff-to-text.js';
import type { GraphDiff } from './graph-diff.js';

/**
 * The output formats of differences: for people, for programs, for a pull request with a picture, and the picture
 * alone.
 */
export const DIFF_FORMATS = ['text', 'json', 'markdown', 'mermaid'] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** Formats the differences between two graph files. @param hasColors whether `text` may use terminal colours */
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
