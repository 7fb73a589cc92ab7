import { fileURLToPath } from 'node:url';
import { processTerminal } from './process-terminal.js';
import { runCli } from './run-cli.js';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
// Not `process.exit`, which would truncate output to a pipe.
process.exitCode = await runCli(process.argv.slice(2), processTerminal(packageFolder));
