import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './built.mjs';

/** The graph file whose words a synthetic lineage uses. */
export const LLAMA = JSON.parse(readFileSync(join(ROOT, 'graph-data/llama.json'), 'utf8'));
