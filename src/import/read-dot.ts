import { parse } from '@ts-graphviz/ast';
import type { Draft } from './draft.js';
import { entryOfLabel } from './entry-of-label.js';
import { importError } from './import-error.js';
import { edgeEntryOf, nodeEntryOf } from './read-attributes.js';
import { MAX_DEPTH, refuseDeepDot } from './refuse-deep.js';
import { withoutCompass } from './without-compass.js';

/** Parser limits, which allow a family of a hub. */
const LIMITS = {
  maxInputSize: 32 * 1024 * 1024,
  maxHtmlNestingDepth: MAX_DEPTH,
} as const;
const MAX_NODES = 3_000_000;
/** Maximum syntax nodes per character: more means that the parser backtracks repeatedly, as for unclosed groups. */
const MAX_NODES_PER_LETTER = 10;

/** The parts of a syntax node used here. */
interface Syntax {
  readonly type: string;
  readonly children: readonly Syntax[];
  readonly location?: Located;
  readonly directed?: boolean;
  readonly id?: Literal;
  readonly key?: Literal;
  readonly value?: Literal;
  readonly targets?: readonly Syntax[];
  readonly kind?: string;
}
interface Literal {
  readonly value: string;
  readonly quoted: boolean | 'html';
}
interface Located {
  readonly start: { readonly line: number; readonly column: number };
}

/** Whether a text is a graph of Graphviz. */
export function isDot(text: string): boolean {
  const start = text.slice(0, 4000).replace(/\/\*[\s\S]*?\*\/|\/\/.*|^\s*#.*$/gm, '');
  return /^\s*(strict\s+)?(di)?graph\b[^{;>-]*\{/i.test(start);
}

/**
 * Reads Graphviz DOT. Nodes of subgraphs are kept; subgraphs, ports and styles are dropped. Our own files contain each
 * id as `key`, and all exported attributes. An undirected edge is read from left to right, which is reported.
 */
export function readDot(text: string, draft: Draft): void {
  const [graph] = syntaxOf(text).children.filter(({ type }) => type === 'Graph');
  if (!graph) throw importError('1:1', 'no-graph', 'DOT');
  const keys = new Map<string, string>();
  const edges: Syntax[] = [];
  const declared: { readonly name: string; readonly syntax: Syntax }[] = [];
  const order = new Set<string>();
  walk(graph.children);
  if (graph.directed === false && edges.length > 0) draft.guess('direction', placeOf(graph));
  const idOf = (name: string) => keys.get(name) ?? name;
  for (const name of order) draft.mention(idOf(name));
  const described = new Set<string>();
  for (const { name, syntax } of declared) {
    const { key, label, values } = attributesOf(syntax, draft);
    const id = key ?? name;
    // In Graphviz, several statements may describe a node; the first one with content wins.
    if (described.has(id)) continue;
    described.add(id);
    const entry = nodeEntryOf(values, draft, placeOf(syntax));
    const shown = label && shownOf(label, name);
    const hasName = shown !== undefined && shown !== '' && shown !== id;
    draft.declare({ id, ...(hasName ? { name: shown } : {}), ...entry }, placeOf(syntax));
  }
  for (const edge of edges) {
    const { label, values } = attributesOf(edge, draft);
    const place = placeOf(edge);
    const entry = {
      ...(label === undefined ? {} : entryOfLabel(shownOf(label))),
      ...edgeEntryOf(values, draft, place),
    };
    const groups = (edge.targets ?? []).map(namesIn);
    groups.slice(1).forEach((targets, i) => {
      for (const source of groups[i] ?? []) {
        for (const target of targets) {
          draft.join({ source: idOf(source), target: idOf(target), ...entry }, place);
        }
      }
    });
  }

  function walk(statements: readonly Syntax[]): void {
    for (const syntax of statements) {
      switch (syntax.type) {
        case 'Node': {
          const name = syntax.id?.value ?? '';
          const key = syntax.children.find((child) => child.key?.value === 'key');
          if (key?.value) keys.set(name, unescaped(key.value.value));
          order.add(name);
          if (syntax.children.length > 0) declared.push({ name, syntax });
          break;
        }
        case 'Edge':
          for (const group of syntax.targets ?? [])
            for (const name of namesIn(group)) order.add(name);
          edges.push(syntax);
          break;
        case 'Subgraph':
          draft.countDropped('subgraph');
          walk(syntax.children);
          break;
        case 'AttributeList':
          if (syntax.kind === 'Graph') readTitle(syntax.children, draft);
          break;
        case 'Attribute':
          readTitle([syntax], draft);
      }
    }
  }
}

function syntaxOf(text: string): Syntax {
  refuseDeepDot(text);
  try {
    const maxASTNodes = Math.min(MAX_NODES, MAX_NODES_PER_LETTER * text.length);
    return parse(withoutCompass(text), { ...LIMITS, maxASTNodes }) as unknown as Syntax;
  } catch (error) {
    const { message, cause } = error as Error & {
      readonly cause?: { readonly location?: Located };
    };
    // A chain too long for the stack, or a parser limit.
    if (cause instanceof RangeError || message.startsWith('AST node count')) {
      throw importError('', 'too-much');
    }
    const start = cause?.location?.start;
    const place = start ? `${start.line}:${start.column}` : '';
    throw importError(place, 'not-of-format', 'DOT', message.replace(/^Expected/, 'expected'));
  }
}

function readTitle(attributes: readonly Syntax[], draft: Draft): void {
  for (const { key, value } of attributes) {
    if (key?.value === 'label' && value) draft.title ??= shownOf(value.value);
  }
}

/** Styling attributes, which every file has, and which are dropped without a report. */
const LOOKS =
  /^(color|fillcolor|fontcolor|fontname|fontsize|shape|style|penwidth|arrow.*|width|height|pos|rank.*|margin|weight|constraint|tooltip|group|dir|len|.*port|label(loc|just|float|angle|distance)|lp|bb|fixedsize|peripheries|ordering|splines)$/i;

function attributesOf({ children }: Syntax, draft: Draft) {
  const values = new Map<string, string>();
  for (const { type, key, value } of children) {
    if (type !== 'Attribute' || !key || !value) continue;
    if (LOOKS.test(key.value)) {
      draft.countDropped(key.value);
      continue;
    }
    const text = value.quoted === 'html' ? value.value.replace(/<[^>]*>/g, ' ') : value.value;
    values.set(key.value, key.value === 'label' ? text : unescaped(text));
  }
  const [key, label] = [values.get('key'), values.get('label')];
  values.delete('key');
  values.delete('label');
  return { key, label, values };
}

/** The displayed text of a label, with line breaks as spaces. @param name replaces `\N` */
function shownOf(label: string, name = ''): string {
  const escaped = (_: string, mark: string) =>
    mark === 'N' ? name : /[nlr]/.test(mark) ? ' ' : mark;
  return unescaped(label.replace(/\\(.)/g, escaped)).trim();
}

/** Decodes character entities. */
function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(?:#(\d{1,7})|(lt|gt|quot|amp));/g, (_, code?: string, name?: string) =>
    code === undefined
      ? (entities[name ?? ''] ?? '')
      : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
  );
}

function namesIn({ type, id, children }: Syntax): readonly string[] {
  return type === 'NodeRef' ? [id?.value ?? ''] : children.flatMap(namesIn);
}

function placeOf({ location }: Syntax): string {
  return location ? `${location.start.line}:${location.start.column}` : '';
}
