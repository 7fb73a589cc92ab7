// Generates the tables of docs/: the element's members from its manifest, the keys of the format from its schema.
import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementTablesOf, fillTables, formatTablesOf } from './docs-tables.mjs';
import { formatText } from './format-text.mjs';

const ROOT = join(import.meta.dirname, '..');
const read = (name) => readFileSync(join(ROOT, name), 'utf8');

execSync('npm run -s manifest', { cwd: ROOT, stdio: 'inherit' });
const tables = {
  ...elementTablesOf(JSON.parse(read('dist/custom-elements.json'))),
  ...formatTablesOf(JSON.parse(read('graph-data/lineage-graph.schema.json'))),
};
for (const name of ['docs/embedding.md', 'docs/format.md']) {
  const text = formatText(fillTables(read(name), tables), name);
  if (text === read(name)) continue;
  writeFileSync(join(ROOT, name), text);
  console.log(name);
}
