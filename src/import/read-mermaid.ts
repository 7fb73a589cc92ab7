import type { EdgeEntry } from '../domain/format/format.js';
import type { Draft } from './draft.js';
import { entryOfLabel } from './entry-of-label.js';
import { importError } from './import-error.js';

/** Whether a text is a flowchart of Mermaid, alone or in the fence of a Markdown file. */
export function isMermaid(text: string): boolean {
  const start = text.slice(0, 20_000);
  return /^\s*(```mermaid[^\S\n]*\n\s*)?(---\n[\s\S]*?\n---\s*)?(%%.*\n\s*)*(flowchart|graph)\s+(LR|RL|TB|TD|BT)\b/.test(
    start,
  );
}

/** `id["text"]` and the other shapes: what opens, what closes. */
const SHAPES: readonly (readonly [string, string])[] = [
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['((', '))'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['>', ']'],
];
const ARROW =
  /^\s*(?:<?(?:--|==|-\.)\s+("[^"]*"|[^-=.|\s](?:[^-=.|]*[^-=.|\s])?)\s+(?:-->|---|==>|===|\.->|-\.-|-\.->)|<?(?:--+>|==+>|-\.+->|---+|===+|-\.+-|--+[xo])(?:\s*\|("[^"]*"|[^|]*)\|)?)\s*/;
/** Lines that say how something looks, or group it. */
const LOOKS = /^(subgraph|end|style|classDef|class|click|linkStyle|direction|accTitle|accDescr)\b/;
const OURS = /^%% (nodes|edge (\d+)) (\[.*\])$/;

/** Reads the flowcharts of Mermaid that we write, and as much of others: nodes, lines with their words, chains, `&`. */
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
  lines.forEach((line, i) => {
    const place = `${i + 1}:1`;
    if (/^(flowchart|graph)\s/.test(line)) isOpen = true;
    else if (line.startsWith('```')) isOpen = false;
    else if (isOpen && line !== '' && !line.startsWith('%%')) {
      for (const statement of statementsIn(line)) {
        const [word] = LOOKS.exec(statement) ?? [];
        if (word !== undefined) draft.lose(word);
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
    const said = claims.get(e) ?? entry;
    draft.join({ source: idOf(source), target: idOf(target), ...said }, place);
  });

  /** The remarks of our own files: the ids of the nodes, the relation and the methods of a line. */
  function readOwn(line: string, place: string): void {
    const [, kind, number = '', json = ''] = OURS.exec(line) ?? [];
    if (kind === undefined) return;
    let said: unknown;
    try {
      said = JSON.parse(json);
    } catch {
      // A remark of somebody's own that only looks like ours.
      draft.drop('unknown', place, line);
      return;
    }
    if (!Array.isArray(said) || !said.every((word): word is string => typeof word === 'string'))
      return;
    const [first = '', ...others] = said;
    if (kind === 'nodes') said.forEach((id, n) => keys.set(`n${n}`, id));
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
      const [arrow, before, after] = ARROW.exec(group.rest) ?? [];
      if (arrow === undefined) {
        if (group.rest.trim() !== '') draft.drop('unknown', place, group.rest.trim());
        return;
      }
      const label = before ?? after;
      entry = label === undefined ? {} : entryOfLabel(plain(label));
      sources = group.names;
      rest = group.rest.slice(arrow.length);
    }
  }

  /** Nodes joined by `&` at the start of a text, with what follows them. */
  function readGroup(start: string): { names: readonly string[]; rest: string } | null {
    const found: string[] = [];
    let rest = start;
    for (;;) {
      const [all, name] = /^\s*([\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-(?![-.>]))*)/u.exec(rest) ?? [];
      if (all === undefined || name === undefined) return null;
      rest = rest.slice(all.length);
      order.add(name);
      found.push(name);
      const shape = SHAPES.find(([opens]) => rest.startsWith(opens));
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

function readTitle(text: string, draft: Draft): void {
  const [, front = ''] = /^\s*(?:```mermaid[^\S\n]*\n\s*)?---\n([\s\S]*?)\n---/.exec(text) ?? [];
  const [, title] = /^title:\s*(.+)$/m.exec(front) ?? [];
  if (title === undefined) return;
  try {
    draft.title ??= String(JSON.parse(title));
  } catch {
    // Not in quotes: the text as it stands.
    draft.title ??= title.trim();
  }
}

/** The statements of a line; a semicolon ends one, but not within quotes or of a character code. */
function statementsIn(line: string): readonly string[] {
  const found = line.match(/(?:"[^"]*"|#\w+;|[^;])+/g) ?? [];
  return found.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

/** What a text of Mermaid shows: without quotes, markup and character codes. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/#quot;/g, '"')
    .replace(/#(\d+);/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    );
}
