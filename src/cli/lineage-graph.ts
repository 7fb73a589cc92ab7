import { processTerminal } from './process-terminal.js';
import { runCli } from './run-cli.js';

// Exiting at once would cut what a pipe has not taken yet.
process.exitCode = await runCli(process.argv.slice(2), processTerminal());
