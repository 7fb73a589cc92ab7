import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { asideOf, checkFile, placed, report } from '../check-files.js';
import { defineCommand } from '../command.js';
import { STANDARD } from '../files.js';
import { CLEAN, CommandError, PROBLEMS } from '../terminal.js';
import { answer, ELEMENT_FILE } from './answer.js';
import { hubNamed } from './hub-folder.js';
import { WatchedFile } from './watched-file.js';

/** Not reachable from other machines. */
const HOST = '127.0.0.1';

/** `lineage-graph serve`: opens the explorer with a file. */
export const serve = defineCommand({
  usage: 'FILE',
  text: 'Shows a graph in the browser, on this machine only. The page reloads when the file changes and is valid. Edits in the page are saved to the file, formatted, unless the file has changed in the meantime. For a hub, the page shows its families and reloads when the hub is rebuilt. Stop with Ctrl-C.',
  options: {
    port: { type: 'string', short: 'p', value: 'N', text: 'port; default: any free one' },
    open: { type: 'boolean', text: 'open the page in the browser' },
  },
  takes: [1, 1],
  examples: [
    { line: 'lineage-graph serve family.json --open', text: 'preview a file while you edit it' },
    { line: 'lineage-graph serve graph-data/llama.json -p 8080', text: 'on a fixed port' },
    { line: 'lineage-graph serve hub/', text: 'a hub built by import hub' },
  ],
  run: async ({ terminal, args: [name = ''], options }) => {
    if (name === STANDARD) throw new CommandError('serve: expected a file, got standard input');
    const manifest = await hubNamed(terminal, name);
    const file = manifest === null ? await checkFile(terminal, name) : null;
    if (file?.graph === null) {
      report(asideOf(terminal), placed(file, file.findings), {}, name);
      return PROBLEMS;
    }
    const folder = terminal.packageFolder;
    const element = join(folder, ELEMENT_FILE);
    await access(element).catch(() => {
      throw new CommandError(`${element}: expected the built element; run npm run build first`);
    });
    const port = portOf(options.port);
    const watched = new WatchedFile(terminal, manifest ?? name);
    const hub = manifest === null ? null : resolve(terminal.cwd, manifest);
    const server = createServer((request, response) => {
      void answer({ request, response, file: watched, hub, folder });
    });
    server.listen(port, HOST);
    try {
      await once(server, 'listening', { signal: terminal.signal });
    } catch (error) {
      watched.close();
      throw new CommandError(`serve: ${(error as Error).message}`);
    }
    const url = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
    terminal.out(`${url}\n`);
    terminal.err(`serving ${name}; stop with Ctrl-C\n`);
    if (options.open) openInBrowser(url);
    if (!terminal.signal.aborted) await once(terminal.signal, 'abort');
    watched.close();
    server.closeAllConnections();
    server.close();
    return CLEAN;
  },
});

function portOf(text: string | undefined): number {
  const port = Number(text ?? 0);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new CommandError(`--port: expected a number below 65536, got ${JSON.stringify(text)}`);
}

/** Failure does not matter: the URL is printed anyway. */
function openInBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  const child = spawn(command, [...args, url], { detached: true, stdio: 'ignore' });
  child.once('error', () => undefined);
  child.unref();
}
