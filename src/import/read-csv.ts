import { dsvFormat } from 'd3';
import { DERIVED_COLUMNS } from '../domain/format/derived-columns.js';
import type { Draft } from './draft.js';
import { importError } from './import-error.js';
import { edgeEntryOf, nodeEntryOf, type AttributeValues } from './read-attributes.js';

/** What people call the columns of an edge list, in the order of how sure it is. */
const EDGE_COLUMN_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'source',
    ['source', 'from', 'parent', 'base', 'base_model', 'base model', '来源', '父模型', '基座'],
  ],
  ['target', ['target', 'to', 'child', 'derived', 'model', '目标', '子模型', '模型']],
  ['relation', ['relation', 'relationship', 'type', '关系']],
  ['methods', ['methods', 'method', '方法']],
  ['technique', ['technique', 'techniques', '技术']],
  ['data', ['data', 'datasets', 'dataset', '数据']],
  ['sources', ['sources', 'url', 'urls', 'evidence', '出处']],
]);
const NODE_COLUMN_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['id', ['id', 'key', 'node']],
  ['name', ['name', 'label', 'title', 'model', '名称', '模型']],
  ['organization', ['organization', 'organisation', 'org', 'maker', 'developer', 'author', '机构']],
  [
    'released',
    [
      'released',
      'release_date',
      'release date',
      'date',
      'year',
      'published',
      '发布日期',
      '日期',
      '年份',
    ],
  ],
  ['parameters', ['parameters', 'params', 'size', '参数', '参数量']],
  ['license', ['license', 'licence', '许可证', '许可']],
  ['domains', ['domains', 'domain', '领域']],
  ['languages', ['languages', 'language', '语言']],
  ['modalities', ['modalities', 'modality', '模态']],
  ['homepage', ['homepage', 'url', 'link', 'website', '链接', '网址']],
  ['summary', ['summary', 'description', '简介', '描述']],
]);
/** Columns of our own export that follow from the others. */
const DERIVED: ReadonlySet<string> = new Set(DERIVED_COLUMNS);
const SEPARATORS = [',', '\t', ';', '|'] as const;

type Table = 'nodes' | 'edges';

/** A table with what its columns are. */
interface ReadTable {
  readonly kind: Table;
  readonly separator: string;
  /** Column number → name of what it says. */
  readonly names: readonly string[];
}

/** Whether the first line names the columns of an edge list or of a table of nodes. */
export function isCsv(text: string): boolean {
  return tableOf(text) !== null;
}

/** Whether it is a table of nodes: it is read before the lists of edges between them. */
export function isNodesTable(text: string): boolean {
  return tableOf(text)?.kind === 'nodes';
}

/**
 * Reads a table of edges or of nodes: separated by commas, tabs, semicolons or bars; columns in any order, by our names or by
 * ones that people use. The apostrophe that guards a formula is taken off. @throws ImportError for a quote that never closes
 */
export function readCsv(text: string, draft: Draft): void {
  const table = tableOf(text);
  if (!table) throw importError('1:1', 'header');
  const { kind, separator, names } = table;
  refuseOpenQuote(text, separator);
  const [header = [], ...rows] = dsvFormat(separator).parseRows(text);
  header.forEach((column, i) => {
    const name = names[i] ?? '';
    if (column.trim() !== name && name !== '') draft.guess('column', `1:${i + 1}`, column, name);
  });
  // Rows are not lines: a cell may hold several. Row 2 is the first below the header.
  rows.forEach((row, i) => {
    const values = new Map(
      row.flatMap((cell, c): [string, string][] => {
        const name = names[c] ?? '';
        const value = unguarded(cell).trim();
        if (DERIVED.has((header[c] ?? '').trim())) return [];
        return value === '' ? [] : [[name === '' ? (header[c] ?? '').trim() : name, value]];
      }),
    );
    if (values.size === 0) return;
    if (kind === 'nodes') readNode(values, draft, `${i + 2}`);
    else readEdge(values, draft, `${i + 2}`);
  });
}

function readNode(values: AttributeValues, draft: Draft, place: string): void {
  const { id, rest } = taken(values, 'id');
  const key = id ?? values.get('name');
  if (key === undefined) {
    draft.drop('nameless', place);
    return;
  }
  const entry = nodeEntryOf(rest, draft, place);
  const { name, ...others } = entry;
  draft.declare(
    { id: key, ...(name === key ? {} : entry.name === undefined ? {} : { name }), ...others },
    place,
  );
}

function readEdge(values: AttributeValues, draft: Draft, place: string): void {
  const { source, target, rest } = taken(values, 'source', 'target');
  if (source === undefined || target === undefined) {
    // A row with one end says that there is such a node.
    const alone = source ?? target;
    if (alone === undefined) draft.drop('nameless', place);
    else draft.mention(alone);
    return;
  }
  draft.mention(source);
  draft.mention(target);
  draft.join({ source, target, ...edgeEntryOf(rest, draft, place) }, place);
}

function taken<K extends string>(
  values: AttributeValues,
  ...keys: readonly K[]
): { readonly [P in K]: string | undefined } & { readonly rest: AttributeValues } {
  const rest = new Map(values);
  for (const key of keys) rest.delete(key);
  const entries = keys.map((key) => [key, values.get(key)]);
  return { ...(Object.fromEntries(entries) as { [P in K]: string | undefined }), rest };
}

/** The apostrophe that our own export puts before what a spreadsheet would compute. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '');
}

function tableOf(text: string): ReadTable | null {
  const [line = ''] = text.split('\n', 1);
  for (const separator of SEPARATORS) {
    const [columns = []] = dsvFormat(separator).parseRows(line);
    const names = columns.map((column) => column.trim());
    if (names.length < 2) continue;
    const edges = namesOf(names, EDGE_COLUMN_NAMES);
    if (edges.includes('source') && edges.includes('target')) {
      return { kind: 'edges', separator, names: edges };
    }
    const nodes = namesOf(names, NODE_COLUMN_NAMES);
    if (nodes.includes('id') || nodes.includes('name')) {
      return { kind: 'nodes', separator, names: nodes };
    }
  }
  return null;
}

/** What each column says: by its own name, else by one that people use, each taken once. */
function namesOf(
  columns: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const names = columns.map((column) => (known.has(column) ? column : ''));
  for (const [name, spellings] of known) {
    if (names.includes(name)) continue;
    const at = spellings
      .map((spelling) => columns.findIndex((column) => column.toLowerCase() === spelling))
      .find((i) => i >= 0 && names[i] === '');
    if (at !== undefined) names[at] = name;
  }
  return names;
}

/** A quote that never closes would make one cell of the rest of the file. */
function refuseOpenQuote(text: string, separator: string): void {
  let isOpen = false;
  let openedIn = 0;
  let line = 1;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n') line++;
    if (character !== '"') continue;
    // A quote in the middle of a cell that does not begin with one is a letter like any other.
    const begins = i === 0 || text[i - 1] === separator || text[i - 1] === '\n';
    if (!isOpen && begins) {
      isOpen = true;
      openedIn = line;
    } else if (isOpen && text[i + 1] === '"') i++;
    else if (isOpen) isOpen = false;
  }
  if (isOpen) throw importError(`${openedIn}:1`, 'open-quote');
}
