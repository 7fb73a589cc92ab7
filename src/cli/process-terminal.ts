import type { Terminal } from './terminal.js';

/** The terminal of this process. @param packageFolder the folder of the package's built files */
export function processTerminal(packageFolder: string): Terminal {
  const { stdin, stdout, stderr, env } = process;
  let interruption: AbortSignal | undefined;
  // A closed pipe, as by `head`, is not an error.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  return {
    cwd: process.cwd(),
    packageFolder,
    env,
    hasColors: stdout.isTTY && stdout.hasColors(),
    // Lazy: only commands that use the signal prevent Ctrl-C from ending the process at once.
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

/** The first Ctrl-C aborts the signal, the second ends the process. */
function interruptionOf(emitter: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    emitter.once(name, () => controller.abort());
  }
  return controller.signal;
}
