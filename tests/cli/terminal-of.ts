import { runCli } from '../../src/cli/run-cli.js';

/** What a command wrote, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a command finds around it. */
interface Surroundings {
  /** What stands on standard input. */
  readonly input?: string;
  readonly cwd?: string;
  readonly packageFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly hasColors?: boolean;
  /** Hears results as they come. */
  readonly onOut?: (text: string) => void;
  /** Hears progress and errors as they come. */
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
