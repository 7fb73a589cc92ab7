import type { Text } from '../domain/format/text.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';

/** A text of a graph file, with its path. */
export interface PlacedText {
  readonly text: Text;
  readonly path: string;
  /** The markup it may contain: Markdown in tour steps, links in notes. */
  readonly reads: 'markdown' | 'links' | 'nothing';
}

/** Every text that is displayed, other than names, in file order. */
export function* textsIn({ file }: LineageGraph): Generator<PlacedText> {
  const plain = (text: Text, path: string): PlacedText => ({ text, path, reads: 'nothing' });
  if (file.title !== undefined) yield plain(file.title, 'title');
  for (const [n, { summary, notes = [] }] of file.nodes.entries()) {
    if (summary !== undefined) yield plain(summary, `nodes[${n}].summary`);
    for (const [i, note] of notes.entries())
      yield { text: note, path: `nodes[${n}].notes[${i}]`, reads: 'links' };
  }
  for (const [v, { title, text, steps = [] }] of (file.views ?? []).entries()) {
    const path = `views[${v}]`;
    yield plain(title, `${path}.title`);
    if (text !== undefined) yield plain(text, `${path}.text`);
    for (const [s, step] of steps.entries()) {
      yield plain(step.title, `${path}.steps[${s}].title`);
      if (step.text === undefined) continue;
      yield { text: step.text, path: `${path}.steps[${s}].text`, reads: 'markdown' };
    }
  }
}

/** The versions of a text by language, each with its path. */
export function versionsOf({ text, path }: PlacedText): readonly (readonly [string, string])[] {
  if (typeof text === 'string') return [[path, text]];
  return Object.entries(text).map(([lang, version]) => [`${path}.${lang}`, version]);
}
