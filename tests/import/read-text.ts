import type { ImportFormat } from '../../src/import/import-formats.js';
import { importGraph, type ImportedGraph } from '../../src/import/import-graph.js';

/** Imports a text, as if pasted. */
export function readText(text: string, as: ImportFormat | null = null): ImportedGraph {
  return importGraph(text, as);
}

/** The notes of an import, one per line: `12:3 dropped cycle a b`. */
export function notesOf({ report }: ImportedGraph): readonly string[] {
  return report.notes.map(({ kind, reason, place, values }) =>
    [place, kind, reason, ...values].filter((part) => part !== '').join(' '),
  );
}

/** The edges of a graph as drawings: `a -data> b [peft]`. */
export function edgesOf({ file }: ImportedGraph): readonly string[] {
  return file.edges.map(({ source, target, relation, methods }) => {
    const arrow = relation === undefined ? '>' : `-${relation}>`;
    return `${source} ${arrow} ${target}${methods ? ` [${methods.join(', ')}]` : ''}`;
  });
}
