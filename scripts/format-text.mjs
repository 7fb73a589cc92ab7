import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** The text as `npm run format` would write it into the file of that name. */
export function formatText(text, name) {
  const command = [join(ROOT, 'node_modules/oxfmt/bin/oxfmt'), `--stdin-filepath=${name}`];
  return execFileSync(process.execPath, command, { cwd: ROOT, input: text, encoding: 'utf8' });
}
