/** What a command may use of the world around it: a process gives its own, a test gives what it wants to see. */
export interface Terminal {
  /** Relative names of files are relative to this folder. */
  readonly cwd: string;
  /** Where the files of the package are that the command gives to others: the element's. */
  readonly packageFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether results may be coloured. */
  readonly hasColors: boolean;
  /** Ends what takes long, as Ctrl-C does. */
  readonly signal: AbortSignal;
  /** Everything there is on standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Results. */
  out(text: string | Uint8Array): void;
  /** Progress, summaries and errors. */
  err(text: string): void;
}

/** Nothing is wrong. */
export const CLEAN = 0;
/** The command ran, and found something wrong. */
export const PROBLEMS = 1;
/** The command could not run: its arguments, a file, the network. */
export const FAILED = 2;

/** What keeps a command from running; its message is all that a user sees of it. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}
