import type { HubFiles } from './hub-files.js';
import { groupsOf, recordsOf } from './hub-files.js';
import { PART_COLUMNS, WORD_COLUMNS, type NamedModel } from './hub-tables.js';

/** A table that lies in files one after another, as the manifest has it. */
interface CutFiles {
  readonly files: readonly string[];
  /** Rows of each file but the last. */
  readonly rows: number;
  /** What each file begins with, where that is how they are found. */
  readonly firsts?: readonly string[];
}

/** Where the tables of search lie. */
export interface SearchFiles {
  readonly words: CutFiles;
  readonly parts: CutFiles;
}

/** A word of names, and where its models are. */
interface Word {
  readonly word: string;
  readonly first: number;
  readonly models: number;
}

/** Words that have something in them. */
export interface WordsRead {
  readonly words: readonly Word[];
  /** Whether there are no more of them. */
  readonly isAll: boolean;
}

/** A row of the table of parts. */
interface PartRow {
  readonly part: string;
  readonly before: string;
  readonly first: number;
  readonly models: number;
}

/** So many groups of parts are read for one piece of a word: of a single letter there are far more than anybody means. */
const MOST_GROUPS = 3;

/** The words of all names, in parts: where they are, and which models have them. */
export class WordTables {
  readonly #files: HubFiles;
  readonly #search: SearchFiles;

  constructor(files: HubFiles, search: SearchFiles) {
    this.#files = files;
    this.#search = search;
  }

  /** Words that have this in them. @throws ParquetError; what the way to a file throws */
  async wordsWith(piece: string, signal: AbortSignal): Promise<WordsRead> {
    const { files, firsts = [] } = this.#search.parts;
    const begins = firsts.findLastIndex((first) => first < piece);
    const found = new Map<string, Word>();
    let groups = 0;
    for (let n = Math.max(0, begins); n < files.length; n++) {
      const isBeyond = n > 0 && (firsts[n] ?? '') > piece && !firsts[n]?.startsWith(piece);
      if (isBeyond) break;
      const table = await this.#files.table(files[n] ?? '', signal);
      const ranges = groupsOf(table.metadata).filter((_, g) => {
        const { min_value: min, max_value: max } =
          table.metadata.row_groups[g]?.columns[0]?.meta_data?.statistics ?? {};
        // A bound that is not told, or is cut, keeps nothing out.
        const isBelow = typeof max === 'string' && max < piece && !piece.startsWith(max);
        const isAbove = typeof min === 'string' && min > piece && !min.startsWith(piece);
        return !isBelow && !isAbove;
      });
      const [start] = ranges;
      const last = ranges[Math.min(ranges.length, MOST_GROUPS - groups) - 1];
      if (!start || !last) continue;
      const range = { start: start.start, end: last.end };
      const required = ['part', 'before', 'first', 'models'] as const;
      for (const row of await recordsOf<PartRow>(table, PART_COLUMNS, required, range)) {
        if (!row.part.startsWith(piece)) continue;
        const word = row.before + row.part;
        found.set(word, { word, first: row.first, models: row.models });
      }
      groups += ranges.length;
      if (groups > MOST_GROUPS) return { words: [...found.values()], isAll: false };
    }
    return { words: [...found.values()], isAll: true };
  }

  /**
   * Models of a word, the most important first.
   * @param from how many of them are known already
   * @returns those of one group of rows: what is fetched at once
   */
  async modelsOf(
    { first, models }: Word,
    from: number,
    signal: AbortSignal,
  ): Promise<readonly NamedModel[]> {
    const { files, rows } = this.#search.words;
    const place = first + from;
    const n = Math.floor(place / rows);
    const table = await this.#files.table(files[n] ?? '', signal);
    const start = place - n * rows;
    const group = groupsOf(table.metadata).find((each) => each.start <= start && start < each.end);
    const end = Math.min(group?.end ?? start, start + models - from);
    const required = ['id', 'row', 'family'] as const;
    return recordsOf<NamedModel>(table, WORD_COLUMNS, required, { start, end });
  }
}
