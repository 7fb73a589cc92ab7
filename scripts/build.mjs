// Builds everything published into `dist/`, in one process, as starting a process for each takes a second.
import { execSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..');
/** The modes of `vite.config.ts`; the explorer comes first, as the others add files to its folder. */
const MODES = ['production', 'element', 'classic', 'parquet', 'hub', 'package', 'cli'];

const run = (command) => execSync(command, { cwd: ROOT, stdio: 'inherit' });

rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
run('npm run -s manifest');
for (const mode of MODES) await build({ root: ROOT, mode });
run('npx --no-install tsc -p .config/tsconfig.build.json');
