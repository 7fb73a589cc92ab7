import { is, safeParse, type GenericSchema } from 'valibot';
import { problemOf } from './problem-of-issue.js';
import type { Problem } from './problem.js';
import { readerOf, REFUSED } from './reader-of.js';

/** This many entries are checked in one step, a millisecond or so. */
const ENTRIES_A_STEP = 256;

/** What became of the entries of a list. */
export interface EntriesRead<T, S> {
  /** Those that conform to the format, in order. */
  readonly whole: T[];
  /** For each entry as much as it takes to check it against the others; null if there is not even that. */
  readonly sound: readonly (T | S | null)[];
  readonly problems: readonly Problem[];
}

/** Reads the entries of one section of a file, in short steps: valid ones are copied, the others reported. */
export class EntryReader<T, S> {
  readonly #section: string;
  readonly #schema: GenericSchema<unknown, T>;
  readonly #soundSchema: GenericSchema<unknown, S>;
  readonly #read: (value: unknown) => T | typeof REFUSED;

  /** @param soundSchema as much of an entry as its place among the others depends on */
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

  /** An entry that is known to conform to the format, as a copy whose keys are in order. @throws RangeError if it does not */
  one(entry: object): T {
    const copy = this.#read(entry);
    if (copy !== REFUSED) return copy;
    const { success, output } = safeParse(this.#schema, entry);
    if (success) return output;
    throw new RangeError(`${this.#section}: expected an entry that was checked, got another`);
  }

  /** @param tell called now and then with how many entries were read */
  *read(
    list: readonly unknown[],
    tell: (done: number) => void,
  ): Generator<undefined, EntriesRead<T, S>> {
    const whole: T[] = [];
    const sound: (T | S | null)[] = [];
    const problems: Problem[] = [];
    for (const [i, entry] of list.entries()) {
      if (i % ENTRIES_A_STEP === 0) {
        tell(i);
        yield;
      }
      const copy = this.#read(entry);
      if (copy === REFUSED) sound.push(this.#judge(entry, i, whole, problems));
      else {
        whole.push(copy);
        sound.push(copy);
      }
    }
    tell(list.length);
    yield;
    return { whole, sound, problems };
  }

  /** What is not plainly right may be wrong, or only odd. */
  #judge(entry: unknown, i: number, whole: T[], problems: Problem[]): T | S | null {
    const { success, output, issues } = safeParse(this.#schema, entry);
    if (success) {
      whole.push(output);
      return output;
    }
    for (const issue of issues) problems.push(problemOf(issue, `${this.#section}[${i}]`));
    return is(this.#soundSchema, entry) ? (entry as S) : null;
  }
}
