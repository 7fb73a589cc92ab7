import type { EdgeEntry } from '../domain/format/format.js';
import type { Draft } from './draft.js';
import { entryOfLabel } from './entry-of-label.js';
import { importError } from './import-error.js';

/** Whether a text is a Mermaid flowchart, alone or in a Markdown code fence. */
export function isMermaid(text: string): boolean {
  const start = text.slice(0, 20_000);
  return FLOWCHART.test(start.slice(Math.max(0, start.search(/^[^\S\n]*(```|~~~)mermaid\b/m))));
}

const FLOWCHART =
  /^\s*((```|~~~)mermaid[^\S\n]*\n\s*)?(---\n[\s\S]*?\n---\s*)?(%%.*\n\s*)*(flowchart|graph)\s+(LR|RL|TB|TD|BT)\b/;

/** `id["text"]` and the other shapes: opening and closing brackets. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['(((', ')))'],
  ['((', '))'],
  ['[/', '/]'],
  ['[/', '\\]'],
  ['[\\', '\\]'],
  ['[\\', '/]'],
  ['[', ']'],
  ['(', ')'],
  ['{{', '}}'],
  ['{', '}'],
  ['>', ']'],
];
const ARROW =
  /^\s*(?:<?(?:--|==|-\.)\s+("[^"]*"|[^-=.|\s](?:[^-=.|]*[^-=.|\s])?)\s+(?:-->|---|==>|===|\.->|-\.-|-\.->)|<?(?:--+>|==+>|-\.+->|---+|===+|-\.+-|--+[xo])(?:\s*\|("[^"]*"|[^|]*)\|)?)\s*/;
/** Statements about styling or grouping. */
const LOOKS = /^(subgraph|end|style|classDef|class|click|linkStyle|direction|accTitle|accDescr)\b/;
/** Maximum length of a label. */
const MAX_LABEL = 10_000;
const HEADER = /^(flowchart|graph)\s+\w+[^\S\n]*;?/;
/** `a@{ shape: rect, label: "text" }` */
const ATTRIBUTES = /^@\{(?:[^"}]*?\blabel:\s*("[^"]*"))?(?:"[^"]*"|[^"}])*\}/;
/** `e1@-->`: an edge with an id. */
const LINE_NAME = /^\s*[\w-]+@(?=[-=<.])/;
const OURS = /^%% (nodes|edge (\d+)) (\[.*\])$/;

/** Reads Mermaid flowcharts: nodes, edges with labels, chains, `&`. */
export function readMermaid(text: string, draft: Draft): void {
  const keys = new Map<string, string>();
  const claims = new Map<number, Partial<EdgeEntry>>();
  const lines = text.split('\n').map((line) => line.trim());
  readTitle(text, draft);
  lines.forEach((line, i) => readOwn(line, `${i + 1}:1`));
  const names = new Map<string, string>();
  const order = new Set<string>();
  const edges: { entry: EdgeEntry; place: string }[] = [];
  let isOpen = false;
  // Another chart of the same Markdown file may use the same ids for something else.
  let isDone = false;
  lines.forEach((line, i) => {
    const place = `${i + 1}:1`;
    const [header] = HEADER.exec(line) ?? [];
    if (header !== undefined && isDone) draft.drop('unknown', place, line);
    else if (header !== undefined) isOpen = true;
    else if (isOpen && /^(```|~~~)/.test(line)) [isOpen, isDone] = [false, true];
    if (isOpen && line !== '' && !line.startsWith('%%')) {
      for (const statement of statementsIn(line.slice(header?.length))) {
        const [word] = LOOKS.exec(statement) ?? [];
        if (word !== undefined) draft.countDropped(word);
        else readStatement(statement, place);
      }
    }
  });
  if (order.size === 0) throw importError('1:1', 'no-graph', 'Mermaid');
  const idOf = (name: string) => keys.get(name) ?? name;
  for (const name of order) {
    const id = idOf(name);
    const label = names.get(name);
    draft.declare({ id, ...(label === undefined || label === id ? {} : { name: label }) }, '');
  }
  edges.forEach(({ entry: { source, target, ...entry }, place }, e) => {
    const claim = claims.get(e) ?? entry;
    draft.join({ source: idOf(source), target: idOf(target), ...claim }, place);
  });

  /** Reads the comments of our own files: node ids, and the relation and methods of edges. */
  function readOwn(line: string, place: string): void {
    const [, kind, number = '', json = ''] = OURS.exec(line) ?? [];
    if (kind === undefined) return;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      // A comment that only looks like ours.
      draft.drop('unknown', place, line);
      return;
    }
    if (!Array.isArray(value) || !value.every((word): word is string => typeof word === 'string'))
      return;
    const [first = '', ...others] = value;
    if (kind === 'nodes') value.forEach((id, n) => keys.set(`n${n}`, id));
    else {
      claims.set(Number(number), {
        ...(first === '' ? {} : { relation: first }),
        ...(others.length === 0 ? {} : { methods: others }),
      });
    }
  }

  function readStatement(statement: string, place: string): void {
    let rest = statement;
    let sources: readonly string[] = [];
    let entry: Partial<EdgeEntry> = {};
    for (;;) {
      const group = readGroup(rest);
      if (!group) {
        draft.drop('unknown', place, statement);
        return;
      }
      for (const source of sources) {
        for (const target of group.names)
          edges.push({ entry: { source, target, ...entry }, place });
      }
      const line = group.rest.replace(LINE_NAME, '');
      const [arrow, before, after] = ARROW.exec(line) ?? [];
      if (arrow === undefined) {
        if (group.rest.trim() !== '') draft.drop('unknown', place, group.rest.trim());
        return;
      }
      const label = before ?? after;
      entry = label === undefined ? {} : entryOfLabel(plain(label));
      sources = group.names;
      rest = line.slice(arrow.length);
    }
  }

  /** Parses nodes joined by `&`, and returns the rest of the text. */
  function readGroup(start: string): { names: readonly string[]; rest: string } | null {
    const found: string[] = [];
    let rest = start;
    for (;;) {
      const [all, name] = /^\s*([\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-(?![-.>]))*)/u.exec(rest) ?? [];
      if (all === undefined || name === undefined) return null;
      rest = rest.slice(all.length);
      order.add(name);
      found.push(name);
      const [attributes, shown] = ATTRIBUTES.exec(rest) ?? [];
      if (attributes !== undefined) {
        if (shown !== undefined) names.set(name, plain(shown));
        rest = rest.slice(attributes.length);
      }
      const shape = shapeOf(rest);
      if (shape) {
        const [opens, closes] = shape;
        const quoted = rest.startsWith(`${opens}"`);
        const end = rest.indexOf(quoted ? `"${closes}` : closes, opens.length + (quoted ? 1 : 0));
        if (end < 0) return null;
        names.set(name, plain(rest.slice(opens.length, end + (quoted ? 1 : 0))));
        rest = rest.slice(end + closes.length + (quoted ? 1 : 0));
      }
      rest = rest.replace(/^:::[\w-]+/, '');
      const [and] = /^\s*&/.exec(rest) ?? [];
      if (and === undefined) return { names: found, rest };
      rest = rest.slice(and.length);
    }
  }
}

/** The shape that a text begins with; of those with the same opening bracket, the one that closes first. */
function shapeOf(text: string): readonly [string, string] | undefined {
  const opening = SHAPES.filter(([opens]) => text.startsWith(opens));
  const [first] = opening;
  const alike = opening.filter(([opens]) => opens === first?.[0]);
  const endOf = ([opens, closes]: readonly [string, string]) => {
    const end = text.slice(0, MAX_LABEL).indexOf(closes, opens.length);
    return end < 0 ? Infinity : end;
  };
  return alike.toSorted((a, b) => endOf(a) - endOf(b))[0];
}

function readTitle(text: string, draft: Draft): void {
  const [, front = ''] = /^\s*(?:```mermaid[^\S\n]*\n\s*)?---\n([\s\S]*?)\n---/.exec(text) ?? [];
  const [, title] = /^title:\s*(.+)$/m.exec(front) ?? [];
  if (title === undefined) return;
  try {
    draft.title ??= String(JSON.parse(title));
  } catch {
    // Unquoted: the text as it is.
    draft.title ??= title.trim();
  }
}

/** Splits a line at semicolons, except within quotes and character codes. */
function statementsIn(line: string): readonly string[] {
  const found = line.match(/(?:"[^"]*"|#\w+;|[^;])+/g) ?? [];
  return found.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

/** The displayed text of a label: without quotes, markup and character codes. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replace(/^`([\s\S]*)`$/, (_, marked: string) => marked.replace(/\*\*|__/g, ''))
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/#quot;/g, '"')
    .replace(/#(\d+);/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    );
}
