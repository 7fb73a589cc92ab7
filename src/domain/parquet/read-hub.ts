import type { ByteFile } from './byte-file.js';
import { beginningOf, rowsWith } from './find-names.js';
import { FAMILY_COLUMNS, PLACE_COLUMNS, type Family } from './hub-tables.js';
import type { Manifest } from './manifest.js';
import { ParquetError } from './parquet-error.js';
import { entriesOf, type UncheckedFile } from './read-parquet-graph.js';
import { EDGE_COLUMNS, NODE_COLUMNS } from './table-columns.js';

/** So many families are shown, the largest; the others are counted. */
const MAX_FAMILIES = 2000;
/** So many models of a family are read, those nearest to its root; the others are counted. */
const MAX_MODELS = 60_000;
/** So many models that were found are read, those of the largest families; the others are counted. */
const MAX_FOUND = 24;

/** What of a hub is asked for: a family by its root, the family of a model, models by a part of their name; else the families. */
export interface HubQuestion {
  readonly family?: string | null;
  readonly model?: string | null;
  readonly find?: string | null;
}

/**
 * A part of a hub as a graph. Only the rows that it needs are read; its title says how many are left out.
 * @param open opens a file by its address, seen from the manifest
 * @throws ParquetError; what the way to a file throws
 */
export async function readHub(
  manifest: Manifest,
  { family, model, find }: HubQuestion,
  open: (address: string) => Promise<ByteFile>,
): Promise<UncheckedFile> {
  const { nodes, edges, hub = '', names = '', counts = {}, views: _, ...frame } = manifest;
  const families = await open(hub);
  if (family) {
    const found = (await familiesIn(families)).find(({ id }) => isSame(id, family));
    if (!found)
      throw new ParquetError(
        families.name,
        `expected the root of a family, got ${JSON.stringify(family)}`,
      );
    return { ...frame, ...(await familyOf(found, await open(nodes), await open(edges))) };
  }
  if (model) {
    const table = await open(nodes);
    const place = await placeOf(model, table, await open(names));
    if (place === null)
      throw new ParquetError(names, `expected a model of the hub, got ${JSON.stringify(model)}`);
    const found = (await familiesIn(families))[place.family];
    // Models that are alone come after all families.
    if (!found)
      return { ...frame, title: place.id, nodes: await rowsOf(table, [place.row]), edges: [] };
    return { ...frame, ...(await familyOf(found, table, await open(edges))) };
  }
  if (find) {
    const rows = await rowsWith(await open(names), beginningOf(find));
    const shown = rows.slice(0, MAX_FOUND);
    const [all, some] = [rows, shown].map(({ length }) => length.toLocaleString('en'));
    return {
      ...frame,
      title: {
        en: `“${find}”: ${some} of ${all} models`,
        zh: `“${find}”：${all} 个模型中的 ${some} 个`,
      },
      nodes: await rowsOf(await open(nodes), shown),
      edges: [],
    };
  }
  const largest = await familiesIn(families, MAX_FAMILIES);
  const known = (key: string) => (counts[key] ?? 0).toLocaleString('en');
  const shown = largest.length.toLocaleString('en');
  return {
    ...frame,
    title: {
      en: `Hugging Face: the ${shown} largest of ${known('families')} families; ${known('alone')} models are alone`,
      zh: `Hugging Face：${known('families')} 个家族中最大的 ${shown} 个；另有 ${known('alone')} 个模型不属于任何家族`,
    },
    nodes: largest.map(entryOf),
    edges: [],
  };
}

async function familiesIn(file: ByteFile, most = Infinity): Promise<readonly Family[]> {
  const required = ['id', 'models', 'first_row', 'first_edge', 'edges'];
  const range = { start: 0, end: most };
  return (await entriesOf(file, FAMILY_COLUMNS, required, range)) as readonly Family[];
}

/** The models of a family, those nearest to the root first, and the lines between them. */
async function familyOf(family: Family, nodes: ByteFile, edges: ByteFile) {
  const { id, models, first_row: row, first_edge: edge } = family;
  const isWhole = models <= MAX_MODELS;
  const [entries, lines] = await Promise.all([
    entriesOf(nodes, NODE_COLUMNS, ['id'], { start: row, end: row + Math.min(models, MAX_MODELS) }),
    entriesOf(edges, EDGE_COLUMNS, ['source', 'target'], {
      start: edge,
      // Lines are in the order of their targets: of most models there is one.
      end: edge + Math.min(family.edges, isWhole ? Infinity : 2 * MAX_MODELS),
    }),
  ]);
  const known = new Set((entries as readonly { readonly id: string }[]).map((entry) => entry.id));
  const sound = (lines as readonly { readonly source: string; readonly target: string }[]).filter(
    ({ source, target }) => known.has(source) && known.has(target),
  );
  const apart = family.edges - sound.length;
  const [some, all, left] = [entries.length, models, apart].map((n) => n.toLocaleString('en'));
  const isAll = isWhole && apart === 0;
  return {
    title: {
      en: isAll
        ? `The family of ${id}`
        : `The family of ${id}: ${some} of ${all} models, without ${left} lines to others`,
      zh: isAll
        ? `${id} 家族`
        : `${id} 家族：${all} 个模型中的 ${some} 个，未含通往其他模型的 ${left} 条连线`,
    },
    nodes: entries,
    edges: sound,
  };
}

/** Where a model stands, by its id in whatever case; null where there is none. */
async function placeOf(id: string, nodes: ByteFile, names: ByteFile) {
  for (const row of (await rowsWith(names, beginningOf(id))).slice(0, MAX_FOUND)) {
    const [entry] = (await entriesOf(nodes, PLACE_COLUMNS, ['id', 'family'], {
      start: row,
      end: row + 1,
    })) as {
      id: string;
      family: number;
    }[];
    if (entry && isSame(entry.id, id)) return { ...entry, row };
  }
  return null;
}

async function rowsOf(nodes: ByteFile, rows: readonly number[]): Promise<readonly object[]> {
  const read = await Promise.all(
    rows.map((row) => entriesOf(nodes, NODE_COLUMNS, ['id'], { start: row, end: row + 1 })),
  );
  return read.flat();
}

/** A family as one node, by its root. */
function entryOf({ id, models, depth, ...kinds }: Family): object {
  const count = (n: number) => n.toLocaleString('en');
  const [all, deep, tuned, adapters, quantized, merges] = [
    models,
    depth,
    kinds.finetunes,
    kinds.adapters,
    kinds.quantized,
    kinds.merges,
  ].map(count);
  return {
    id,
    name: id.slice(id.indexOf('/') + 1),
    ...(id.includes('/') && { organization: [id.slice(0, id.indexOf('/'))] }),
    kind: 'base',
    variants: [{ huggingface: id }],
    summary: {
      en: `A family of ${all} models, ${deep} generations deep: ${tuned} finetunes, ${adapters} adapters, ${quantized} quantized, ${merges} merges.`,
      zh: `共 ${all} 个模型、${deep} 代：${tuned} 个微调，${adapters} 个适配器，${quantized} 个量化，${merges} 个合并。`,
    },
  };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
