import type { GraphFile } from '../../domain/format/format.js';
import { escapeMarkdown as escaped } from '../escape-markdown.js';
import { changeWords, edgeWords, nodeWords, nounOf, summaryOf, type Marks } from './diff-words.js';
import { diffToMermaid } from './diff-to-mermaid.js';
import type { EntriesDiff, GraphDiff } from './graph-diff.js';

/** Maximum number of entries listed per kind, as comments on pull requests are limited in size. */
const MAX_ENTRIES = 100;

const MARKDOWN: Marks = {
  name: (text) => `**${escaped(text)}**`,
  value: escaped,
};

/** The differences for a pull request: a summary, a Mermaid picture if there is anything to draw, and lists. */
export function diffToMarkdown(diff: GraphDiff, before: GraphFile, after: GraphFile): string {
  const { one } = nounOf(after);
  const picture = diffToMermaid(diff, before, after);
  const sections = [
    ...sectionsOf(one, diff.nodes, nodeWords),
    ...sectionsOf('claim', diff.edges, edgeWords),
    ...listed(
      'The file',
      diff.file.map((change) => changeWords(change, MARKDOWN)),
    ),
  ];
  const blocks = [
    '### What changed in the lineage',
    `${capitalized(escaped(summaryOf(diff, after)))}.`,
    ...(picture === null ? [] : [`\`\`\`mermaid\n${picture}\n\`\`\``]),
    ...sections,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionsOf<T>(
  noun: string,
  { added, removed, changed }: EntriesDiff<T>,
  words: (entry: T, marks: Marks) => string,
): readonly string[] {
  const changes = changed.map(({ before, changes }) =>
    [
      words(before, MARKDOWN),
      ...changes.map((change) => `  - ${changeWords(change, MARKDOWN)}`),
    ].join('\n'),
  );
  return [
    ...listed(
      `New ${noun}s`,
      added.map((entry) => words(entry, MARKDOWN)),
    ),
    ...listed(
      `Removed ${noun}s`,
      removed.map((entry) => words(entry, MARKDOWN)),
    ),
    ...listed(`Changed ${noun}s`, changes),
  ];
}

/** A heading with a list below it; nothing if the list is empty. */
function listed(heading: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, MAX_ENTRIES).map((item) => `- ${item}`);
  const more = items.length - shown.length;
  return [
    `#### ${escaped(heading)}`,
    [...shown, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n'),
  ];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
