import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillTables, formatTablesOf } from '../../scripts/docs-tables.mjs';
import { formatText } from '../../scripts/format-text.mjs';
import { ISOLATION_KEYS } from '../../src/state/isolation-fields.js';
import { VIEW_FIELDS } from '../../src/state/view-fields.js';
import { anchorsOf, DOCUMENTS, linksOf, pathsNamedIn } from './documents.js';

const documentAt = (path: string) => DOCUMENTS.find((document) => document.path === path);

describe('the documents', () => {
  test('are all found', () => {
    expect(DOCUMENTS.map(({ path }) => path)).toContain('docs/architecture.md');
    expect(DOCUMENTS.flatMap(linksOf).length).toBeGreaterThan(30);
    expect(DOCUMENTS.flatMap(pathsNamedIn).length).toBeGreaterThan(10);
  });

  test('link to files that exist, and to headings in them', () => {
    const broken = DOCUMENTS.flatMap((document) =>
      linksOf(document)
        .filter((href) => !/^[a-z]+:/.test(href))
        .filter((href) => {
          const [file = '', anchor] = href.split('#', 2);
          const path = file === '' ? document.path : posix.join(posix.dirname(document.path), file);
          if (!existsSync(path)) return true;
          const target = documentAt(path);
          return anchor !== undefined && target !== undefined && !anchorsOf(target).has(anchor);
        })
        .map((href) => `${document.path}: ${href}`),
    );
    expect(broken).toEqual([]);
  });

  test('name files and folders that exist', () => {
    const missing = DOCUMENTS.flatMap((document) =>
      pathsNamedIn(document)
        .filter((path) => !existsSync(path))
        .map((path) => `${document.path}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  test('docs/format.md has the tables of the schema: npm run docs writes them', () => {
    const file = 'docs/format.md';
    const text = readFileSync(file, 'utf8');
    const schema = JSON.parse(
      readFileSync('graph-data/lineage-graph.schema.json', 'utf8'),
    ) as object;
    const filled = fillTables(text, formatTablesOf(schema));
    expect(formatText(filled, file)).toBe(text);
  });
});

test('docs/view-string.md lists every key of the view string, and no other', () => {
  const text = readFileSync('docs/view-string.md', 'utf8');
  const keys = [...text.matchAll(/^\| `(\w+)`/gm)].map(([, key]) => key);
  const known = ['view', 'step', ...ISOLATION_KEYS, ...VIEW_FIELDS.map(({ key }) => key)];
  expect(new Set(keys)).toEqual(new Set(known));
});
