import { is, safeParse, type GenericSchema } from 'valibot';
import type { ListInPieces } from './parse-json.js';
import { problemOf } from './problem-of-issue.js';
import type { Problem } from './problem.js';
import { readerOf, REFUSED } from './reader-of.js';

/** Entries checked per step, which takes about a millisecond. */
const ENTRIES_PER_STEP = 256;

/** The result of reading a list of entries. */
export interface EntriesRead<T, S> {
  /** The valid entries, in order. */
  readonly entries: T[];
  /** For each entry, the part needed to check it against the others; null if even that is invalid. */
  readonly sound: readonly (T | S | null)[];
  readonly problems: readonly Problem[];
}

/** Reads the entries of one section of a file in short steps: copies valid ones and reports the others. */
export class EntryReader<T, S> {
  readonly #section: string;
  readonly #schema: GenericSchema<unknown, T>;
  readonly #soundSchema: GenericSchema<unknown, S>;
  readonly #read: (value: unknown) => T | typeof REFUSED;

  /** @param soundSchema schema of the part of an entry that other entries depend on */
  constructor(
    section: string,
    schema: GenericSchema<unknown, T>,
    soundSchema: GenericSchema<unknown, S>,
  ) {
    this.#section = section;
    this.#schema = schema;
    this.#soundSchema = soundSchema;
    this.#read = readerOf(schema);
  }

  /** Copies a valid entry with its keys in the order of the format. @throws RangeError if it is invalid */
  one(entry: object): T {
    const copy = this.#read(entry);
    if (copy !== REFUSED) return copy;
    const { success, output } = safeParse(this.#schema, entry);
    if (success) return output;
    throw new RangeError(`${this.#section}: expected a valid entry, got an invalid one`);
  }

  /** @param onProgress called periodically with the number of entries read */
  *read(
    { pieces }: ListInPieces,
    onProgress: (done: number) => void,
  ): Generator<undefined, EntriesRead<T, S>> {
    const entries: T[] = [];
    const sound: (T | S | null)[] = [];
    const problems: Problem[] = [];
    for (const piece of pieces) {
      yield;
      for (const entry of piece) {
        if (sound.length % ENTRIES_PER_STEP === 0) {
          onProgress(sound.length);
          yield;
        }
        const copy = this.#read(entry);
        if (copy === REFUSED) sound.push(this.#judge(entry, sound.length, entries, problems));
        else {
          entries.push(copy);
          sound.push(copy);
        }
      }
    }
    onProgress(sound.length);
    yield;
    return { entries, sound, problems };
  }

  /** The fast reader refused the entry, which may be an error or merely unusual. */
  #judge(entry: unknown, i: number, entries: T[], problems: Problem[]): T | S | null {
    const { success, output, issues } = safeParse(this.#schema, entry);
    if (success) {
      entries.push(output);
      return output;
    }
    for (const issue of issues) problems.push(problemOf(issue, `${this.#section}[${i}]`));
    return is(this.#soundSchema, entry) ? (entry as S) : null;
  }
}
