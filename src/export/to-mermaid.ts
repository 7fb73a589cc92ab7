import type { GraphFile } from '../domain/format/format.js';
import { Vocabulary } from '../domain/format/vocabulary.js';
import { textOf } from '../domain/format/text.js';
import { relationOf } from '../domain/graph/lineage-graph.js';
import { lookOfEdge, type LineLook } from '../scene/style/line-look.js';
import { plainLineOf } from './plain-line.js';
import { plainPaletteOf } from './plain-palette.js';
import type { DrawnLook } from './to-dot.js';

/**
 * A graph file as a Mermaid flowchart: nodes are `n0…` in file order, lines have the colour of their main method.
 * Comments contain node ids, and relations and methods of lines, for importing. Mermaid itself refuses more than 500
 * lines unless its `maxEdges` is raised.
 */
export function toMermaid(file: GraphFile, { palette, direction, lang }: DrawnLook): string {
  const { methods } = plainPaletteOf(palette);
  const numbers = new Map(file.nodes.map(({ id }, n) => [id, n]));
  const vocabulary = new Vocabulary(file.vocabulary);
  const linesByColour = new Map<string, number[]>();
  const lines = file.edges.map((edge, e) => {
    const look = lookOfEdge(edge, vocabulary);
    const colour = methods[look.colour];
    const places = linesByColour.get(colour) ?? [];
    places.push(e);
    linesByColour.set(colour, places);
    return `  n${numbers.get(edge.source) ?? ''} ${arrowOf(look)} n${numbers.get(edge.target) ?? ''}`;
  });
  return [
    ...(file.title === undefined
      ? []
      : ['---', `title: ${quoted(textOf(file.title, lang))}`, '---']),
    `flowchart ${direction === 'right' ? 'LR' : 'TB'}`,
    ...file.nodes.map(({ id, name }, n) => `  n${n}["${escapeMermaid(textOf(name ?? id, lang))}"]`),
    ...lines,
    `  %% nodes ${remarkOf(file.nodes.map(({ id }) => id))}`,
    ...file.edges.flatMap((edge, e) => {
      const { methods = [] } = edge;
      const relation = relationOf(edge);
      if (relation === 'weights' && methods.length === 0) return [];
      return [`  %% edge ${e} ${remarkOf([relation, ...methods])}`];
    }),
    ...[...linesByColour].map(
      ([colour, places]) => `  linkStyle ${places.join()} stroke:${colour}`,
    ),
    '',
  ].join('\n');
}

function arrowOf({ regime, dotted }: LineLook): string {
  if (dotted || regime === 'peft') return '-.->';
  return regime === 'full' ? '==>' : '-->';
}

/**
 * A comment of words as JSON, with anything Mermaid might interpret escaped: it looks for directives even in comments.
 */
function remarkOf(words: readonly string[]): string {
  const texts = words.map((word) =>
    word.replace(
      /[^\w ./()-]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
  return `[${texts.map((text) => `"${text}"`).join(', ')}]`;
}

/** A JSON string is a YAML string. */
function quoted(text: string): string {
  return JSON.stringify(plainLineOf(text));
}

/**
 * Escapes ASCII punctuation as character codes, as Mermaid looks for quotes, markdown, markup, comments and directives
 * even inside quotes. Commas, slashes and brackets, and dots and hyphens inside a word or number, have no meaning there
 * and stay.
 */
export function escapeMermaid(text: string): string {
  return plainLineOf(text).replace(
    /(?<!\d)\.|\.(?!\d)|(?<!\w)-|-(?!\w)|(?<=^\d+)\)|[!-'*+:-@[-`{-~]/g,
    (mark) => `#${mark.charCodeAt(0)};`,
  );
}
