import { runCli } from '../../src/cli/run-cli.js';

/** What a command wrote, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process. @param input what stands on standard input */
export async function cli(
  args: readonly string[],
  {
    input = '',
    cwd = process.cwd(),
    env = {},
    signal = new AbortController().signal,
    hasColors = false,
  } = {},
): Promise<Outcome> {
  const written = { out: [] as Uint8Array[], err: '' };
  const code = await runCli(args, {
    cwd,
    env,
    hasColors,
    signal,
    readStdin: () => Promise.resolve(Buffer.from(input)),
    out: (text) => void written.out.push(Buffer.from(text)),
    err: (text) => void (written.err += text),
  });
  return { code, out: Buffer.concat(written.out).toString(), err: written.err };
}
