import type { NodeEntry } from '../format/format.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import type { PackedTexts } from '../graph/text-column.js';
import type { WordColumn } from '../graph/word-column.js';
import type { PackedTable } from '../parquet/packed-table.js';
import { REST } from '../parquet/table-columns.js';
import { FIELDS } from './search-index.js';
import type { KeyPacker } from './key-packer.js';
import type { TextPacking } from './text-packing.js';

const NAME = FIELDS.indexOf('name');
const ORGANIZATION = FIELDS.indexOf('organization');
/** Other indexed keys of a node; the entry of a node with any of them is read. */
const DETAILS = ['aliases', 'variants', 'links', 'summary'] as const;

/** Indexes nodes of a table without creating their entries: names, ids and organizations are read from the columns. */
export class PlainNodes {
  readonly #texts: TextPacking;
  readonly #ids: PackedTexts;
  readonly #names: PackedTexts | null;
  readonly #rest: PackedTexts | WordColumn | null;
  readonly #details: readonly (PackedTexts | WordColumn)[];
  readonly #organizations: WordColumn | null;
  /** Organization → the words of its name. */
  readonly #organizationWords: readonly Int32Array[];
  readonly #byName: KeyPacker;
  readonly #byId: KeyPacker;

  private constructor(
    { texts, words }: PackedTable,
    ids: PackedTexts,
    packing: TextPacking,
    byName: KeyPacker,
    byId: KeyPacker,
  ) {
    this.#texts = packing;
    this.#ids = ids;
    this.#names = texts.get('name') ?? null;
    this.#rest = texts.get(REST) ?? words.get(REST) ?? null;
    this.#details = DETAILS.flatMap((key) => {
      const column = texts.get(key) ?? words.get(key) ?? [];
      return key === 'variants' && 'words' in column && !hasCheckpoint(column) ? [] : column;
    });
    this.#organizations = words.get('organization') ?? null;
    this.#organizationWords =
      this.#organizations?.words.map((word) => packing.numbersOf(word, true)) ?? [];
    this.#byName = byName;
    this.#byId = byId;
  }

  /** Null if the entries of the graph are not those of a table. */
  static in(
    { columns: { nodes, ids } }: LineageGraph,
    packing: TextPacking,
    byName: KeyPacker,
    byId: KeyPacker,
  ): PlainNodes | null {
    const { table } = nodes;
    return table && ids.packed ? new PlainNodes(table, ids.packed, packing, byName, byId) : null;
  }

  /**
   * Adds a node's name and id.
   * @returns whether that could be done: both are plain ASCII, and the name is in its column
   */
  addNames(node: number): boolean {
    if (this.#rest && hasValue(this.#rest, node)) return false;
    if (this.#names && !hasValue(this.#names, node)) return false;
    return this.#texts.addCalled(NAME, this.#names, this.#ids, node, this.#byName, this.#byId);
  }

  /** Adds a node's organization. @returns whether that is all: it has no other details, and no second organization */
  addOrganization(node: number): boolean {
    for (const column of this.#details) if (hasValue(column, node)) return false;
    if (!this.#organizations) return true;
    const { starts, items } = this.#organizations;
    const [start, end] = [starts[node] ?? 0, starts[node + 1] ?? 0];
    // Several organizations form one text, with terms that span two of them.
    if (end - start > 1) return false;
    if (start < end) {
      this.#texts.addNumbers(ORGANIZATION, this.#organizationWords[items[start] ?? 0]);
    }
    return true;
  }
}

/** Whether any of a few distinct lists of variants has a checkpoint, the only part of them that is indexed. */
function hasCheckpoint({ words }: WordColumn): boolean {
  return words.some(
    (json) =>
      json !== '' &&
      (JSON.parse(json) as NonNullable<NodeEntry['variants']>).some(
        ({ huggingface }) => huggingface !== undefined,
      ),
  );
}

function hasValue({ starts }: PackedTexts | WordColumn, node: number): boolean {
  return (starts[node + 1] ?? 0) > (starts[node] ?? 0);
}
