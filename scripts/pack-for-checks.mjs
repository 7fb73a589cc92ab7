// Packs the package once for the tools that check it, as each would pack it again.
import { execSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../node_modules/.cache/checks');

mkdirSync(FOLDER, { recursive: true });
const packed = execSync(`npm pack --json --ignore-scripts --pack-destination "${FOLDER}"`, {
  cwd: join(import.meta.dirname, '..'),
  encoding: 'utf8',
});
renameSync(join(FOLDER, JSON.parse(packed)[0].filename), join(FOLDER, 'package.tgz'));
