import type { Found } from '../../src/domain/hub/find-models.js';
import type { FamilyGrowths } from '../../src/domain/hub/family-growths.js';
import type { Family, FamilyDetails, NamedModel } from '../../src/domain/hub/hub-tables.js';
import { growthIn } from '../../src/domain/hub/months-gained.js';
import { Hub } from '../../src/domain/hub/hub.js';

/** The content of a hub in memory. */
interface Drawn {
  readonly families?: readonly Partial<Family>[];
  /** Ids of models → ranks of their families. */
  readonly models?: Readonly<Record<string, number>>;
  readonly counts?: Readonly<Record<string, number>>;
}

/** A hub without files, which records requests in `asked`, and fails while `error` is set. */
export class HubStandIn extends Hub {
  readonly requests: string[] = [];
  error: Error | null = null;
  readonly #families: readonly Family[];
  readonly #models: readonly NamedModel[];

  constructor({ families = [], models = {}, counts = {} }: Drawn) {
    super(
      {
        format: 1,
        title: 'A hub',
        updated: '2024-06-30',
        nodes: 'nodes.parquet',
        edges: 'edges.parquet',
        hub: 'families.parquet',
        counts: { models: 300, families: families.length, alone: 20, ...counts },
        search: { words: { files: [], rows: 1 }, parts: { files: [], rows: 1 } },
      },
      () => Promise.reject(new Error('expected no file to be opened')),
    );
    this.#families = families.map((family, place) => ({ ...FAMILY, ...family, place }));
    this.#models = Object.entries(models).map(([id, family], row) => ({
      id,
      row,
      family,
      descendants: 0,
      downloads: row,
    }));
  }

  override async families(start: number, end: number): Promise<readonly Family[]> {
    await this.#answer(`families ${start}-${end}`);
    return this.#families.slice(start, end);
  }

  override async find(typed: string, depth: number): Promise<Found> {
    await this.#answer(`find ${typed} ${depth}`);
    const models = this.#models.filter(({ id }) => id.includes(typed));
    return { models: models.slice(0, 2 * depth), isAll: models.length <= 2 * depth, instead: null };
  }

  override model(named: string): Promise<NamedModel | null> {
    return Promise.resolve(this.#models.find(({ id }) => id === named) ?? null);
  }

  override family(id: string): Promise<Family | null> {
    return Promise.resolve(this.#families.find((family) => family.id === id) ?? null);
  }

  override async details(family: Family): Promise<FamilyDetails> {
    await this.#answer(`details ${family.id}`);
    return {
      licenses: [{ name: 'mit', count: 5 }],
      largest: [{ name: 'me/tuned-one', count: 3 }],
      months: [
        { family: family.place, month: '2024-01', relation: 'finetune', models: 4 },
        { family: family.place, month: '2024-03', relation: 'merge', models: 6 },
      ],
    };
  }

  override async growths(
    pause: (read: number) => Promise<void>,
    signal: AbortSignal,
  ): Promise<FamilyGrowths> {
    await this.#answer('growths');
    await pause(this.#families.length / 2);
    signal.throwIfAborted();
    const growths = this.#families.map(({ growth }) => growthIn(growth));
    const months = Int32Array.from(growths.flat(), ({ month }) => month);
    const lengths = growths.map(({ length }) => length);
    return {
      models: Int32Array.from(this.#families, ({ models }) => models),
      starts: Int32Array.from([0, ...lengths.keys()], (_, n) =>
        lengths.slice(0, n).reduce((sum, length) => sum + length, 0),
      ),
      months,
      counts: Int32Array.from(growths.flat(), ({ models }) => models),
      span: months.length === 0 ? null : { first: Math.min(...months), last: Math.max(...months) },
    };
  }

  override familyAt(place: number): Promise<Family | null> {
    return Promise.resolve(this.#families[place] ?? null);
  }

  async #answer(question: string): Promise<void> {
    this.requests.push(question);
    await Promise.resolve();
    if (this.error) throw this.error;
  }
}

const FAMILY: Omit<Family, 'place'> = {
  id: 'org/root',
  models: 10,
  depth: 2,
  first_row: 0,
  first_edge: 0,
  edges: 9,
  finetunes: 4,
  adapters: 2,
  quantized: 2,
  merges: 1,
  growth: '2024-01:4 2024-03:6',
};
