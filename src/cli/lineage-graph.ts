import { fileURLToPath } from 'node:url';
import { processTerminal } from './process-terminal.js';
import { runCli } from './run-cli.js';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
// Exiting at once would cut what a pipe has not taken yet.
process.exitCode = await runCli(process.argv.slice(2), processTerminal(packageFolder));
