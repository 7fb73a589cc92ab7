import type { Terminal } from './terminal.js';

/** The terminal of this process. @param packageFolder where the built files of the package are */
export function processTerminal(packageFolder: string): Terminal {
  const { stdin, stdout, stderr, env } = process;
  let interruption: AbortSignal | undefined;
  // Whoever reads no further, as `head` does, has what they wanted.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    cwd: process.cwd(),
    packageFolder,
    env,
    hasColors: stdout.isTTY && stdout.hasColors(),
    // Only a command that heeds it keeps Ctrl-C from ending the process at once.
    get signal() {
      return (interruption ??= interruptionOf(process));
    },
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    out(text) {
      stdout.write(text);
    },
    err(text) {
      stderr.write(text);
    },
  };
}

/** The first Ctrl-C asks, the second ends. */
function interruptionOf(emitter: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    emitter.once(name, () => controller.abort());
  }
  return controller.signal;
}
