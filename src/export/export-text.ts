import { NONE } from '../domain/graph/lineage-graph.js';
import { matchesOf } from '../domain/query/filter.js';
import { formatGraph } from '../domain/format/format-graph.js';
import type { TextFormat } from './formats.js';
import { fileInScopeOf, pictureInScopeOf, type Scope } from './scope.js';
import type { ShownPicture } from './shown-picture.js';
import { toBibtex } from './to-bibtex.js';
import { toEdgesCsv, toNodesCsv } from './to-csv.js';
import { toCyclonedx } from './to-cyclonedx.js';
import { toDot } from './to-dot.js';
import { toGraphml } from './to-graphml.js';
import { toMermaid } from './to-mermaid.js';
import { toProv } from './to-prov.js';
import { toSpdx } from './to-spdx.js';
import { toSvg } from './to-svg.js';

/** Without it, spreadsheets read CSV in the system's code page. */
const BYTE_ORDER_MARK = '\uFEFF';

type Write = (shown: ShownPicture, scope: Scope) => string;

const WRITERS: Readonly<Record<TextFormat, Write>> = {
  svg: (shown, scope) => toSvg(pictureInScopeOf(shown, scope)),
  json: (shown, scope) => formatGraph(fileInScopeOf(shown, scope)),
  nodes: (shown, scope) =>
    BYTE_ORDER_MARK +
    toNodesCsv(fileInScopeOf(shown, scope), shown.picture.lang, matchedIn(shown, scope)),
  edges: (shown, scope) =>
    BYTE_ORDER_MARK + toEdgesCsv(fileInScopeOf(shown, scope), shown.picture.lang),
  graphml: (shown, scope) => toGraphml(fileInScopeOf(shown, scope), shown.picture.lang),
  cyclonedx: (shown, scope) => toCyclonedx(fileInScopeOf(shown, scope), shown.picture.lang),
  spdx: (shown, scope) => toSpdx(fileInScopeOf(shown, scope), shown.picture.lang),
  prov: (shown, scope) => toProv(fileInScopeOf(shown, scope), shown.picture.lang),
  dot: (shown, scope) => toDot(fileInScopeOf(shown, scope), lookOf(shown)),
  mermaid: (shown, scope) => toMermaid(fileInScopeOf(shown, scope), lookOf(shown)),
  bibtex: (shown, scope) => toBibtex(fileInScopeOf(shown, scope)),
};

/** The content of a file in a text format. */
export function exportText(shown: ShownPicture, format: TextFormat, scope: Scope): string {
  return WRITERS[format](shown, scope);
}

/** A predicate: whether a node matches the filter; always true for a subtree. */
function matchedIn({ graph, view }: ShownPicture, scope: Scope): (id: string) => boolean {
  if (scope.kind === 'subtree') return () => true;
  const matches = matchesOf(graph, view.filter);
  return (id) => matches.has(graph.numberOf(id) ?? NONE);
}

function lookOf({ palette, picture: { direction, lang } }: ShownPicture) {
  return { palette, direction, lang };
}
