import type { GraphFile } from '../../domain/format/format.js';
import { plainLine } from '../plain-line.js';
import { changeWords, edgeWords, nodeWords, summaryOf, type Marks } from './diff-words.js';
import type { EntriesDiff, GraphDiff } from './graph-diff.js';

const COLORS = { '+': 32, '-': 31, '~': 33 } as const;
const PLAIN: Marks = { name: plainLine, value: plainLine };

/** The differences, one line for each model and claim: `+` added, `-` removed, `~` changed, and how. */
export function diffToText(diff: GraphDiff, after: GraphFile, hasColors: boolean): string {
  const marked = (mark: keyof typeof COLORS, words: string) =>
    hasColors ? `\u001B[${COLORS[mark]}m${mark} ${words}\u001B[39m` : `${mark} ${words}`;
  const linesOf = <T>(
    { added, removed, changed }: EntriesDiff<T>,
    words: (entry: T, marks: Marks) => string,
  ) => [
    ...added.map((entry) => marked('+', words(entry, PLAIN))),
    ...removed.map((entry) => marked('-', words(entry, PLAIN))),
    ...changed.flatMap(({ before, changes }) => [
      marked('~', words(before, PLAIN)),
      ...changes.map((change) => `    ${changeWords(change, PLAIN)}`),
    ]),
  ];
  const lines = [
    ...linesOf(diff.nodes, nodeWords),
    ...linesOf(diff.edges, edgeWords),
    ...diff.file.map((change) => marked('~', changeWords(change, PLAIN))),
  ];
  return [summaryOf(diff, after), ...lines, ''].join('\n');
}
