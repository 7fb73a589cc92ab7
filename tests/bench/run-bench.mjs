// Builds, then runs every `*.bench.mjs` in this folder, or those named; each prints its tables, which become sections
// of docs/benchmarks.md. `--quick` measures fewer runs and smaller graphs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatText } from '../../scripts/format-text.mjs';
import { keptTables, machineLine, pageWith } from './results.mjs';

const ROOT = join(import.meta.dirname, '../..');

const RESULTS = join(ROOT, 'node_modules/.cache/bench/results.jsonl');
const PAGE = join(ROOT, 'docs/benchmarks.md');

const isQuick = process.argv.includes('--quick');
const wanted = process.argv.slice(2).filter((word) => word !== '--quick');
mkdirSync(join(RESULTS, '..'), { recursive: true });
rmSync(RESULTS, { force: true });
const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.mjs'))
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace('.bench.mjs', '')))
  .sort();
if (benches.length === 0) throw new Error(`bench: expected a name of one, got ${wanted.join(' ')}`);

// The layout benchmark runs the sources.
if (benches.some((file) => file !== 'layout.bench.mjs')) {
  console.log('building …');
  const built = spawnSync('npm run -s build', { cwd: ROOT, shell: true, encoding: 'utf8' });
  if (built.status !== 0) {
    console.error(built.stdout + built.stderr);
    process.exit(1);
  }
}
for (const bench of benches) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, bench)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      BENCH_RESULTS: RESULTS,
      BENCH_NAME: bench.replace('.bench.mjs', ''),
      BENCH_EFFORT: isQuick ? 'quick' : 'whole',
    },
  });
  // The others still run.
  if (status !== 0) process.exitCode = 1;
}

const tables = keptTables(RESULTS);
const page = pageWith(
  readFileSync(PAGE, 'utf8'),
  tables,
  machineLine(isQuick ? 'quick run' : 'whole run'),
);
writeFileSync(PAGE, formatText(page, 'docs/benchmarks.md'));
console.log(`docs/benchmarks.md: ${tables.length} tables`);
