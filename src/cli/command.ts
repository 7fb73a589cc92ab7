import type { Terminal } from './terminal.js';

/** What an option of a command says and takes. */
export interface Option {
  readonly type: 'boolean' | 'string';
  /** One letter. */
  readonly short?: string;
  /** What its value is, in capitals, as help shows it. */
  readonly value?: string;
  /** The words that it takes, where not every word will do. */
  readonly oneOf?: readonly string[];
  /** Whether it may be given several times. */
  readonly multiple?: true;
  /** In a few words, what it does. */
  readonly text: string;
}

export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { readonly type: 'boolean' }
  ? boolean
  : O extends { readonly multiple: true }
    ? readonly string[]
    : O extends { readonly oneOf: readonly (infer W)[] }
      ? W
      : string;

/** What a command was called with. */
export interface Call<O extends Options> {
  readonly terminal: Terminal;
  /** The arguments that are no options, in order. */
  readonly args: readonly string[];
  /** What was said of each option; nothing of those that were not given. */
  readonly options: { readonly [K in keyof O]?: ValueOf<O[K]> };
}

/** A command line with what it does. */
interface Example {
  readonly line: string;
  readonly text: string;
}

/** One command of `lineage-graph`. */
export interface Command {
  /** The arguments, as help shows them: `FILE…`. */
  readonly usage: string;
  /** What it does, in a sentence or two. */
  readonly text: string;
  readonly options: Options;
  readonly examples: readonly Example[];
  /** The fewest and the most arguments that it takes. */
  readonly takes: readonly [number, number];
  /** The files that make it run again with `--watch`; absent where that makes no sense. */
  readonly watches?: (call: Call<Options>) => readonly string[];
  /** Gives the exit code. @throws CommandError if it cannot run */
  readonly run: (call: Call<Options>) => Promise<number>;
}

/** A command whose `run` knows the types of its options. */
export function defineCommand<const O extends Options>(
  command: Omit<Command, 'options' | 'run' | 'watches'> & {
    readonly options: O;
    readonly watches?: (call: Call<O>) => readonly string[];
    readonly run: (call: Call<O>) => Promise<number>;
  },
): Command {
  // Calls are made by `parseCall`, from these very options.
  return command as unknown as Command;
}
