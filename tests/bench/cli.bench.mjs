// The packed command from a cold start, for --help and for validating the LLaMA graph, compared with bare Node.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { requireBuilt, ROOT } from './built.mjs';
import { printTable } from './print-table.mjs';
import { medianOf } from './quantiles.mjs';
import { runsOf } from './effort.mjs';

const RUNS = runsOf(15);
const GOAL_MS = { help: 100, validate: 400 };

const command = join(ROOT, 'dist/cli/lineage-graph.js');
requireBuilt(command);
const graph = join(ROOT, 'graph-data/llama.json');
const calls = {
  bare: ['--eval', '0'],
  help: [command, '--help'],
  validate: [command, 'validate', graph],
  lint: [command, 'lint', '--quiet', graph],
};

// Interleaved, so that other load on the machine affects all alike.
const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
for (let run = 0; run < RUNS; run++) {
  for (const [name, args] of Object.entries(calls)) times[name].push(measured(name, args));
}
const median = Object.fromEntries(
  Object.entries(times).map(([name, list]) => [name, medianOf(list)]),
);
printTable(`Command line, cold start: medians of ${RUNS} interleaved runs`, [
  { what: 'node --eval 0', measured: ms(median.bare) },
  atMost('--help, above bare Node', median.help - median.bare, GOAL_MS.help),
  atMost('validate graph-data/llama.json', median.validate, GOAL_MS.validate),
  { what: '… above bare Node', measured: ms(median.validate - median.bare) },
  { what: 'lint graph-data/llama.json', measured: ms(median.lint) },
]);

/** @throws Error if the command fails */
function measured(name, args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const elapsed = performance.now() - start;
  if (status !== 0) throw new Error(`${name}: expected exit code 0, got ${status}: ${stderr}`);
  return elapsed;
}

function atMost(what, value, goal) {
  return { what, measured: ms(value), goal: `≤ ${ms(goal)}`, met: value <= goal };
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}
