import { addressKeyOf } from '../query/address-key.js';
import type { Manifest } from '../parquet/manifest.js';
import { ParquetError } from '../parquet/parquet-error.js';
import type { ByteFile } from '../parquet/byte-file.js';
import type { UncheckedFile } from '../parquet/read-parquet-graph.js';
import { MAX_MODELS, type FamilyWanted } from './family-rows.js';
import { findModels, modelWithId, type Found } from './find-models.js';
import { foundGraphOf } from './found-graph.js';
import { groupsOf, HubFiles, recordsOf, type OpenFile } from './hub-files.js';
import { FAMILY_COLUMNS, type Family, type NamedModel } from './hub-tables.js';
import { WordTables } from './word-tables.js';

/** So many groups of families are kept: more than anybody scrolls through, and less than all. */
const GROUPS_KEPT = 32;

/** A family that is to be read, and the tables that it is in. */
export interface HubPart {
  readonly manifest: Manifest;
  readonly family: FamilyWanted;
  readonly nodes: ByteFile;
  readonly edges: ByteFile;
}

/** What the table of families would say of a model that is in none. */
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

/** A hub in static files, of which parts are read as somebody asks for them. */
export class Hub {
  readonly manifest: Manifest;
  readonly #files: HubFiles;
  readonly #words: WordTables | null;
  readonly #most: number;
  /** Number of a group → its families. */
  readonly #groups = new Map<number, Promise<readonly Family[]>>();

  /** @param most no more models of a family are read */
  constructor(manifest: Manifest, open: OpenFile, most = MAX_MODELS) {
    this.manifest = manifest;
    this.#most = most;
    this.#files = new HubFiles(open, manifest.files ?? {});
    this.#words = manifest.search ? new WordTables(this.#files, manifest.search) : null;
  }

  /** How many there are of something, as the manifest counts it. */
  count(what: 'models' | 'families' | 'alone' | 'unknown_bases'): number {
    return this.manifest.counts?.[what] ?? 0;
  }

  /** Whether names can be searched: a hub that was built by an earlier version has no tables for it. */
  get isSearchable(): boolean {
    return this.#words !== null;
  }

  /** The families from a place up to another, the largest first. @throws ParquetError; what the way to a file throws */
  async families(start: number, end: number, signal: AbortSignal): Promise<readonly Family[]> {
    const { metadata } = await this.#files.table(this.manifest.hub ?? '', signal);
    const wanted = [...groupsOf(metadata).entries()].filter(
      ([, group]) => group.start < end && group.end > start,
    );
    const read = await Promise.all(wanted.map(([n]) => this.#group(n, signal)));
    return read.flat().filter(({ place }) => place >= start && place < end);
  }

  /** Models by what is in their ids, those that matter most first. @param depth how far it goes on: once more than before */
  async find(typed: string, depth: number, signal: AbortSignal): Promise<Found> {
    return findModels(this.#searched(), typed, depth, signal);
  }

  /**
   * The model that an id, or an address on the hub, is the name of, in whatever case; null if there is none.
   * @throws ParquetError; what the way to a file throws
   */
  async model(named: string, signal: AbortSignal): Promise<NamedModel | null> {
    const id = idNamedBy(named);
    return id === null ? null : modelWithId(this.#searched(), id, signal);
  }

  /** The family that a model is in, by the id of its root or of another; null if there is no such model, or it is alone. */
  async family(id: string, signal: AbortSignal): Promise<Family | null> {
    const key = id.toLowerCase();
    // Those that most readers come for are among the largest.
    const [first] = groupsOf(
      (await this.#files.table(this.manifest.hub ?? '', signal)).metadata,
    ).keys();
    const large = first === undefined ? [] : await this.#group(first, signal);
    const root = large.find((family) => family.id.toLowerCase() === key);
    if (root) return root;
    const model = await modelWithId(this.#searched(), id, signal);
    return model ? this.familyAt(model.family, signal) : null;
  }

  /** The family at a place; null if there is none. */
  async familyAt(place: number, signal: AbortSignal): Promise<Family | null> {
    return (await this.families(place, place + 1, signal))[0] ?? null;
  }

  /**
   * Where a family lies, for whoever reads it.
   * @param id a model that is read in any case, with the way to its root
   */
  async partOf(family: Family, signal: AbortSignal, id: string | null = null): Promise<HubPart> {
    const isSure = id === null || family.models <= this.#most;
    const model = isSure ? null : await modelWithId(this.#searched(), id, signal);
    const row = model?.family === family.place ? model.row : null;
    const [nodes, edges] = await Promise.all([
      this.#files.file(this.manifest.nodes, signal),
      this.#files.file(this.manifest.edges, signal),
    ]);
    const tables = { nodes: this.manifest.nodes, edges: this.manifest.edges };
    return {
      manifest: { ...this.#frame, ...tables },
      family: { family, most: this.#most, row },
      nodes,
      edges,
    };
  }

  /** Where a model lies that is alone: as a family of one. */
  async partOfOne({ id, row, family }: NamedModel, signal: AbortSignal): Promise<HubPart> {
    return this.partOf({ ...ALONE, id, first_row: row, place: family }, signal);
  }

  /** Models by what is in their ids as a graph file without lines, not checked yet; how many there are is told in its title. */
  async graphOfFound(typed: string, signal: AbortSignal): Promise<UncheckedFile> {
    const { models, isAll } = await this.find(typed, 1, signal);
    return { ...this.#frame, ...foundGraphOf(typed, models, isAll) };
  }

  /** What is said of the whole hub and holds for a part of it. */
  get #frame() {
    const { format, updated, vocabulary } = this.manifest;
    return {
      format,
      ...(updated !== undefined && { updated }),
      ...(vocabulary !== undefined && { vocabulary }),
    };
  }

  #searched(): WordTables {
    if (this.#words) return this.#words;
    throw new ParquetError(
      this.manifest.hub ?? '',
      'expected a hub with tables for search, got one of an earlier version; lineage-graph import hub builds them',
    );
  }

  async #group(n: number, signal: AbortSignal): Promise<readonly Family[]> {
    const known = this.#groups.get(n);
    if (known) {
      try {
        return await known;
      } catch (error) {
        signal.throwIfAborted();
        // Whoever asked for it first may have given it up.
        if (!(error instanceof Error && error.name === 'AbortError')) throw error;
      }
    }
    const read = this.#readGroup(n, signal);
    this.#groups.set(n, read);
    // What failed is asked for again by the next who wants it.
    read.catch(() => this.#groups.delete(n));
    const [oldest] = this.#groups.keys();
    if (this.#groups.size > GROUPS_KEPT && oldest !== undefined) this.#groups.delete(oldest);
    return read;
  }

  async #readGroup(n: number, signal: AbortSignal): Promise<readonly Family[]> {
    const table = await this.#files.table(this.manifest.hub ?? '', signal);
    const { families: counted } = this.manifest.counts ?? {};
    const there = Number(table.metadata.num_rows);
    if (counted !== undefined && counted !== there) {
      throw new ParquetError(
        table.file.name,
        `expected ${counted} families, as hub.json says, got ${there}: it is of another build`,
      );
    }
    const range = groupsOf(table.metadata)[n] ?? { start: 0, end: 0 };
    const required = ['id', 'models', 'first_row', 'first_edge', 'edges'] as const;
    const rows = await recordsOf<Family>(table, FAMILY_COLUMNS, required, range);
    return rows.map((row, i) => ({ ...row, place: range.start + i }));
  }
}

/** The id in what was typed or pasted: an id, or an address of the hub; null for anything else. In small letters. */
function idNamedBy(typed: string): string | null {
  const key = addressKeyOf(typed.trim().replace(/^hf:(?!\/\/)/i, ''));
  return key?.startsWith('hf:') === true && !key.endsWith('/') ? key.slice('hf:'.length) : null;
}
