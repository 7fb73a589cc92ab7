/** The environment of a command: that of the process, or a fake one in tests. */
export interface Terminal {
  /** Relative file names are resolved against this folder. */
  readonly cwd: string;
  /** The folder of the package's built files. */
  readonly packageFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether output may be coloured. */
  readonly hasColors: boolean;
  /** Aborts long work, as Ctrl-C does. */
  readonly signal: AbortSignal;
  /** Reads all of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Writes results. */
  out(text: string | Uint8Array): void;
  /** Writes progress, summaries and errors. */
  err(text: string): void;
}

/** Exit code: no problems. */
export const CLEAN = 0;
/** Exit code: the command found problems. */
export const PROBLEMS = 1;
/** Exit code: the command could not run, because of its arguments, a file or the network. */
export const FAILED = 2;

/** Thrown if a command cannot run; its message is all that users see. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}
