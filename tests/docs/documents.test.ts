import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { fillTables, formatTablesOf } from '../../scripts/docs-tables.mjs';
import { anchorsOf, DOCUMENTS, linksOf, pathsNamedIn } from './documents.js';

const documentAt = (path: string) => DOCUMENTS.find((each) => each.path === path);

describe('the documents', () => {
  test('are all read', () => {
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

  test('docs/format.md has the tables of the schema: npm run docs writes them', async () => {
    const file = 'docs/format.md';
    const text = readFileSync(file, 'utf8');
    const schema = JSON.parse(
      readFileSync('graph-data/lineage-graph.schema.json', 'utf8'),
    ) as object;
    const filled = fillTables(text, formatTablesOf(schema));
    const options = { ...(await resolveConfig(file)), parser: 'markdown' };
    expect(await format(filled, options)).toBe(text);
  });
});

describe('CONTRIBUTING.md', () => {
  test('every "npm run" command that the documents name exists', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const unknown = DOCUMENTS.flatMap(({ path, text }) =>
      [...text.matchAll(/npm run (?!-)([\w:-]+)/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => !(name in scripts))
        .map((name) => `${path}: npm run ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
