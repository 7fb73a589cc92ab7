import { partsOfDate } from '../domain/format/dates.js';
import type { GraphFile, NodeEntry } from '../domain/format/format.js';
import { safeUrl } from '../domain/format/safe-url.js';
import { textOf } from '../domain/format/text.js';
import { plainLineOf } from './plain-line.js';

/**
 * The papers that a graph file links to, one `@misc` each, in file order. A graph contains models rather than
 * bibliographies: the title is that of the models, the authors are their organizations, and the year is from the arXiv
 * number or else the release.
 */
export function toBibtex(file: GraphFile): string {
  const keys = new Map<string, number>();
  return [...modelsByPaperOf(file)]
    .map(([url, [first, ...others]]) =>
      first ? `${entryOf(uniqueKeyOf(first, keys), url, [first, ...others])}\n` : '',
    )
    .join('\n');
}

/** The number of papers in {@link toBibtex}. */
export function paperCountOf(file: GraphFile): number {
  return modelsByPaperOf(file).size;
}

function modelsByPaperOf({ nodes }: GraphFile): ReadonlyMap<string, readonly NodeEntry[]> {
  const models = new Map<string, NodeEntry[]>();
  for (const node of nodes) {
    const url = paperUrlOf(node);
    if (url === null) continue;
    const sharing = models.get(url) ?? [];
    sharing.push(node);
    models.set(url, sharing);
  }
  return models;
}

/** Only web addresses, no mail. */
function paperUrlOf({ links }: NodeEntry): string | null {
  const url = links?.paper === undefined ? null : safeUrl(links.paper);
  return url?.startsWith('http') ? url.replace(/[{}\\]/g, encodeURIComponent) : null;
}

function entryOf(key: string, url: string, models: readonly NodeEntry[]): string {
  const arxiv = /arxiv\.org\/(?:abs|pdf|html)\/((\d\d)\d\d\.\d{4,5})/.exec(url);
  const released = models.find((model) => model.released !== undefined)?.released;
  const organizations = new Set(models.flatMap(({ organization = [] }) => organization));
  const year = arxiv ? `20${arxiv[2]}` : released && String(partsOfDate(released)[0]);
  const fields = [
    ['title', `{${models.map(({ name, id }) => escapeTex(textOf(name ?? id, 'en'))).join(', ')}}`],
    [
      'author',
      [...organizations].map((organization) => `{${escapeTex(organization)}}`).join(' and '),
    ],
    ['year', year ?? ''],
    ['eprint', arxiv?.[1] ?? ''],
    ['archivePrefix', arxiv ? 'arXiv' : ''],
    ['url', url],
  ] as const;
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

/** A BibTeX key made from the id, with a number if it is taken. @param taken key → number of uses */
function uniqueKeyOf({ id }: NodeEntry, taken: Map<string, number>): string {
  const base = id.replace(/[^A-Za-z0-9-]/g, '').slice(0, 60) || 'model';
  let key = base;
  // BibTeX keys are case-insensitive.
  for (let n = taken.get(base.toLowerCase()) ?? 0; taken.has(key.toLowerCase()); n++) {
    key = `${base}-${n + 1}`;
    taken.set(base.toLowerCase(), n + 1);
  }
  taken.set(key.toLowerCase(), 1);
  return key;
}

/** BibTeX counts braces even if escaped for TeX, so a brace has to be a command. */
const TEX: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['$', '\\$'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['%', '\\%'],
]);

function escapeTex(text: string): string {
  return plainLineOf(text).replace(/[\\{}~^$&#_%]/g, (mark) => TEX.get(mark) ?? mark);
}
