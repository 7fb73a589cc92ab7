import { addressKeyOf } from '../query/address-key.js';
import type { Manifest } from '../parquet/manifest.js';
import { ParquetError } from '../parquet/parquet-error.js';
import type { ByteFile } from '../parquet/byte-file.js';
import type { UncheckedFile } from '../parquet/read-parquet-graph.js';
import { MAX_MODELS, type FamilyRequest } from './family-rows.js';
import { findModels, modelWithId, type Found } from './find-models.js';
import { readFamilyGrowths, type FamilyGrowths } from './family-growths.js';
import { foundGraphOf } from './found-graph.js';
import { groupsOf, HubFiles, recordsOf, type OpenFile } from './hub-files.js';
import { readFamilyDetails } from './family-details.js';
import { FAMILY_COLUMNS, type Family, type FamilyDetails, type NamedModel } from './hub-tables.js';
import { IdTable } from './id-table.js';
import { WordTables } from './word-tables.js';

/** Row groups of families that are cached: more than anybody scrolls through, but not all. */
const GROUPS_KEPT = 32;

/** A request for a family, with the tables that contain it. */
export interface HubPart {
  readonly manifest: Manifest;
  readonly family: FamilyRequest;
  readonly nodes: ByteFile;
  readonly edges: ByteFile;
}

/** The row of families for a model that is in no family. */
const ALONE: Omit<Family, 'id' | 'place'> = {
  models: 1,
  depth: 0,
  first_row: 0,
  first_edge: 0,
  edges: 0,
  finetunes: 0,
  adapters: 0,
  quantized: 0,
  merges: 0,
};

/** A hub of static files, which are read in parts on demand. */
export class Hub {
  readonly manifest: Manifest;
  readonly #files: HubFiles;
  readonly #words: WordTables | null;
  readonly #ids: IdTable | null;
  readonly #max: number;
  /** Row group → its families. */
  readonly #groups = new Map<number, Promise<readonly Family[]>>();

  /** @param max maximum number of models read of a family */
  constructor(manifest: Manifest, open: OpenFile, max = MAX_MODELS) {
    this.manifest = manifest;
    this.#max = max;
    this.#files = new HubFiles(open, manifest.files ?? {});
    const { search } = manifest;
    this.#words = search ? new WordTables(this.#files, search) : null;
    this.#ids = search?.ids ? new IdTable(this.#files, search.ids) : null;
  }

  /** A count from the manifest. */
  count(what: 'models' | 'families' | 'alone' | 'unknown_bases'): number {
    return this.manifest.counts?.[what] ?? 0;
  }

  /** Whether names can be searched: a hub built by an earlier version has no search tables. */
  get isSearchable(): boolean {
    return this.#words !== null;
  }

  /**
   * The families from one rank up to another (exclusive), largest first. @throws ParquetError, or the I/O error of a
   * file
   */
  async families(start: number, end: number, signal: AbortSignal): Promise<readonly Family[]> {
    const { metadata } = await this.#files.table(this.manifest.hub ?? '', signal);
    const wanted = [...groupsOf(metadata).entries()].filter(
      ([, group]) => group.start < end && group.end > start,
    );
    const read = await Promise.all(wanted.map(([n]) => this.#group(n, signal)));
    return read.flat().filter(({ place }) => place >= start && place < end);
  }

  /**
   * The growth of all families, to sort them and filter by date.
   * @param pause called with the number of families read before each row group
   * @throws ParquetError, or the I/O error of the file
   */
  async growths(
    pause: (read: number) => Promise<void>,
    signal: AbortSignal,
  ): Promise<FamilyGrowths> {
    const table = await this.#files.table(this.manifest.hub ?? '', signal);
    return readFamilyGrowths(table, pause, signal);
  }

  /** Searches models by id, most important first. @param depth how many times to read further than the first time */
  async find(typed: string, depth: number, signal: AbortSignal): Promise<Found> {
    return findModels(this.#searched(), typed, depth, signal);
  }

  /**
   * The model with an id or a hub URL, ignoring case; null if there is none.
   * @throws ParquetError, or the I/O error of a file
   */
  async model(named: string, signal: AbortSignal): Promise<NamedModel | null> {
    const id = idNamedBy(named);
    return id === null ? null : this.#withId(id, signal);
  }

  /**
   * The family of a model, given the id of its root or of any member; null if there is no such model or it has no
   * relatives.
   */
  async family(id: string, signal: AbortSignal): Promise<Family | null> {
    const key = id.toLowerCase();
    // The families that most readers look for are among the largest.
    const [first] = groupsOf(
      (await this.#files.table(this.manifest.hub ?? '', signal)).metadata,
    ).keys();
    const large = first === undefined ? [] : await this.#group(first, signal);
    const root = large.find((family) => family.id.toLowerCase() === key);
    if (root) return root;
    const model = await this.#withId(id, signal);
    return model ? this.familyAt(model.family, signal) : null;
  }

  /** The family of a rank; null if there is none. */
  async familyAt(place: number, signal: AbortSignal): Promise<Family | null> {
    return (await this.families(place, place + 1, signal))[0] ?? null;
  }

  /** The part of a family that only the comparison reads. @throws ParquetError, or the I/O error of a file */
  async details(family: Family, signal: AbortSignal): Promise<FamilyDetails> {
    const { hub = '', months } = this.manifest;
    const [families, gained] = await Promise.all([
      this.#files.table(hub, signal),
      months === undefined ? null : this.#files.table(months, signal),
    ]);
    return readFamilyDetails(family, families, gained);
  }

  /**
   * The request that reads a family.
   * @param id a model that must be included, with its path to the root
   */
  async partOf(family: Family, signal: AbortSignal, id: string | null = null): Promise<HubPart> {
    const isSure = id === null || family.models <= this.#max;
    const model = isSure ? null : await this.#withId(id, signal);
    const row = model?.family === family.place ? model.row : null;
    const [nodes, edges] = await Promise.all([
      this.#files.file(this.manifest.nodes, signal),
      this.#files.file(this.manifest.edges, signal),
    ]);
    const tables = { nodes: this.manifest.nodes, edges: this.manifest.edges };
    return {
      manifest: { ...this.#frame, ...tables },
      family: { family, max: this.#max, row },
      nodes,
      edges,
    };
  }

  /**
   * The family of a model, or the model alone if it is in none; null if there is no such model.
   * @param select a model read in any case
   */
  async partNamed(id: string, select: string, signal: AbortSignal): Promise<HubPart | null> {
    const family = await this.family(id, signal);
    if (family) return this.partOf(family, signal, select);
    const model = await this.model(id, signal);
    return model && this.partOfOne(model, signal);
  }

  /** The request that reads a model without relatives, as a family of one. */
  async partOfOne({ id, row, family }: NamedModel, signal: AbortSignal): Promise<HubPart> {
    return this.partOf({ ...ALONE, id, first_row: row, place: family }, signal);
  }

  /** Search results as an unvalidated graph file without edges, whose title states how many there are. */
  async graphOfFound(typed: string, signal: AbortSignal): Promise<UncheckedFile> {
    const { models, isAll } = await this.find(typed, 1, signal);
    return { ...this.#frame, ...foundGraphOf(typed, models, isAll) };
  }

  /** The metadata of the hub that also applies to a part of it. */
  get #frame() {
    const { format, updated, vocabulary } = this.manifest;
    return {
      format,
      ...(updated !== undefined && { updated }),
      ...(vocabulary !== undefined && { vocabulary }),
    };
  }

  #withId(id: string, signal: AbortSignal): Promise<NamedModel | null> {
    return this.#ids?.modelWith(id, signal) ?? modelWithId(this.#searched(), id, signal);
  }

  #searched(): WordTables {
    if (this.#words) return this.#words;
    throw new ParquetError(
      this.manifest.hub ?? '',
      'expected a hub with search tables, got one built by an earlier version; rebuild it with lineage-graph import hub',
    );
  }

  async #group(n: number, signal: AbortSignal): Promise<readonly Family[]> {
    const known = this.#groups.get(n);
    if (known) {
      try {
        return await known;
      } catch (error) {
        signal.throwIfAborted();
        // The read may have been aborted by the caller that started it.
        if (!(error instanceof Error && error.name === 'AbortError')) throw error;
      }
    }
    const read = this.#readGroup(n, signal);
    this.#groups.set(n, read);
    // A failed read is retried by the next caller.
    read.catch(() => this.#groups.delete(n));
    const [oldest] = this.#groups.keys();
    if (this.#groups.size > GROUPS_KEPT && oldest !== undefined) this.#groups.delete(oldest);
    return read;
  }

  async #readGroup(n: number, signal: AbortSignal): Promise<readonly Family[]> {
    const table = await this.#files.table(this.manifest.hub ?? '', signal);
    const { families: counted } = this.manifest.counts ?? {};
    const rowCount = Number(table.metadata.num_rows);
    if (counted !== undefined && counted !== rowCount) {
      throw new ParquetError(
        table.file.name,
        `expected ${counted} families as in hub.json, got ${rowCount}: the files are from different builds`,
      );
    }
    const range = groupsOf(table.metadata)[n] ?? { start: 0, end: 0 };
    const required = ['id', 'models', 'first_row', 'first_edge', 'edges'] as const;
    const rows = await recordsOf<Family>(table, FAMILY_COLUMNS, required, range);
    return rows.map((row, i) => ({ ...row, place: range.start + i }));
  }
}

/** The lower-case id in an input that is an id or a hub URL; null for anything else. */
function idNamedBy(typed: string): string | null {
  const key = addressKeyOf(typed.trim().replace(/^hf:(?!\/\/)/i, ''));
  return key?.startsWith('hf:') === true && !key.endsWith('/') ? key.slice('hf:'.length) : null;
}
