import type { SearchFiles } from './cut-files.js';
import type { HubFiles } from './hub-files.js';
import { groupsOf, groupsWith, recordsOf } from './hub-files.js';
import { PART_COLUMNS, WORD_COLUMNS, type NamedModel } from './hub-tables.js';

/** A word that occurs in ids, with the rows of its models. */
interface Word {
  readonly word: string;
  readonly first: number;
  readonly models: number;
}

/** Words that contain a piece. */
export interface WordsRead {
  readonly words: readonly Word[];
  /** Whether these are all matches. */
  readonly isAll: boolean;
}

/** A row of the table of parts. */
interface PartRow {
  readonly part: string;
  readonly before: string;
  readonly first: number;
  readonly models: number;
}

/** Maximum number of row groups read for one piece: a single letter occurs in far more words than anybody means. */
const MAX_GROUPS = 3;

/** The index of the words in all ids: which words contain a piece, and which models contain a word. */
export class WordTables {
  readonly #files: HubFiles;
  readonly #search: SearchFiles;

  constructor(files: HubFiles, search: SearchFiles) {
    this.#files = files;
    this.#search = search;
  }

  /** The words that contain a piece. @throws ParquetError, or the I/O error of a file */
  async wordsWith(piece: string, signal: AbortSignal): Promise<WordsRead> {
    const { files, firsts = [] } = this.#search.parts;
    const begins = firsts.findLastIndex((first) => first < piece);
    const found = new Map<string, Word>();
    let groups = 0;
    for (let n = Math.max(0, begins); n < files.length; n++) {
      const isBeyond = n > 0 && (firsts[n] ?? '') > piece && !firsts[n]?.startsWith(piece);
      if (isBeyond) break;
      const table = await this.#files.table(files[n] ?? '', signal);
      const ranges = groupsWith(table.metadata, piece, 'beginning');
      const [start] = ranges;
      const last = ranges[Math.min(ranges.length, MAX_GROUPS - groups) - 1];
      if (!start || !last) continue;
      const range = { start: start.start, end: last.end };
      const required = ['part', 'before', 'first', 'models'] as const;
      for (const row of await recordsOf<PartRow>(table, PART_COLUMNS, required, range)) {
        if (!row.part.startsWith(piece)) continue;
        const word = row.before + row.part;
        found.set(word, { word, first: row.first, models: row.models });
      }
      groups += ranges.length;
      if (groups > MAX_GROUPS) return { words: [...found.values()], isAll: false };
    }
    return { words: [...found.values()], isAll: true };
  }

  /**
   * The models whose ids contain a word, most important first.
   * @param from the number of models already read
   * @returns those of one row group, the unit that is fetched at once
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
    const group = groupsOf(table.metadata).find(
      (candidate) => candidate.start <= start && start < candidate.end,
    );
    const end = Math.min(group?.end ?? start, start + models - from);
    const required = ['id', 'row', 'family'] as const;
    return recordsOf<NamedModel>(table, WORD_COLUMNS, required, { start, end });
  }
}
