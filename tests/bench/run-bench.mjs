// Builds, then runs every `*.bench.mjs` beside this file, or those whose names are given; each prints its own table.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const wanted = process.argv.slice(2);
const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.mjs'))
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace('.bench.mjs', '')))
  .sort();
if (benches.length === 0) throw new Error(`bench: expected a name of one, got ${wanted.join(' ')}`);

// The layout is measured on the sources.
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
  });
  // The numbers of the others are still wanted.
  if (status !== 0) process.exitCode = 1;
}
