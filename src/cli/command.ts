import type { Terminal } from './terminal.js';

/** The definition of an option. */
export interface Option {
  readonly type: 'boolean' | 'string';
  /** A single letter. */
  readonly short?: string;
  /** The name of its value in capitals, as shown in the help. */
  readonly value?: string;
  /** The accepted values, if limited. */
  readonly oneOf?: readonly string[];
  /** Whether it may be given several times. */
  readonly multiple?: true;
  /** A short description. */
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

/** The arguments of a call. */
export interface Call<O extends Options> {
  readonly terminal: Terminal;
  /** The positional arguments, in order. */
  readonly args: readonly string[];
  /** The values of the options that were given. */
  readonly options: { readonly [K in keyof O]?: ValueOf<O[K]> };
}

/** An example command line with its description. */
interface Example {
  readonly line: string;
  readonly text: string;
}

/** A command of `lineage-graph`. */
export interface Command {
  /** The positional arguments, as shown in the help: `FILE…`. */
  readonly usage: string;
  /** A description in a sentence or two. */
  readonly text: string;
  readonly options: Options;
  readonly examples: readonly Example[];
  /** The minimum and maximum number of positional arguments. */
  readonly takes: readonly [number, number];
  /** Returns the files to watch with `--watch`; absent if that makes no sense. */
  readonly watches?: (call: Call<Options>) => readonly string[];
  /** Returns the exit code. @throws CommandError if it cannot run */
  readonly run: (call: Call<Options>) => Promise<number>;
}

/** Defines a command whose `run` is typed by its options. */
export function defineCommand<const O extends Options>(
  command: Omit<Command, 'options' | 'run' | 'watches'> & {
    readonly options: O;
    readonly watches?: (call: Call<O>) => readonly string[];
    readonly run: (call: Call<O>) => Promise<number>;
  },
): Command {
  // Calls are created by `parseCall` from these options.
  return command as unknown as Command;
}
