import { runCli } from '../../src/cli/run-cli.js';

/** The output and exit code of a command. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The environment of a command. */
interface Surroundings {
  /** The content of standard input. */
  readonly input?: string;
  readonly cwd?: string;
  readonly packageFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly hasColors?: boolean;
  /** Called with output as it is written. */
  readonly onOut?: (text: string) => void;
  /** Called with progress and errors as they are written. */
  readonly onErr?: (text: string) => void;
}

/** Runs the command in this process. */
export async function cli(
  args: readonly string[],
  {
    input = '',
    cwd = process.cwd(),
    packageFolder = cwd,
    env = {},
    signal = new AbortController().signal,
    hasColors = false,
    onOut,
    onErr,
  }: Surroundings = {},
): Promise<Outcome> {
  const written = { out: [] as Uint8Array[], err: '' };
  const code = await runCli(args, {
    cwd,
    packageFolder,
    env,
    hasColors,
    signal,
    readStdin: () => Promise.resolve(Buffer.from(input)),
    out: (text) => {
      written.out.push(Buffer.from(text));
      onOut?.(String(text));
    },
    err: (text) => {
      written.err += text;
      onErr?.(text);
    },
  });
  return { code, out: Buffer.concat(written.out).toString(), err: written.err };
}
