import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatNameOf, IMPORT_FORMATS } from '../../src/import/import-formats.js';

test('every format has a page with its mapping and losses, and is in the list', () => {
  const list = readFileSync('docs/import/README.md', 'utf8');
  const named = (format: string) => `${format === 'lineage' ? 'lineage-json' : format}.md`;
  for (const format of IMPORT_FORMATS) {
    const page = readFileSync(`docs/import/${named(format)}`, 'utf8');
    expect(page).toContain('## Mapping');
    expect(page).toContain('## What is lost');
    expect(list).toContain(`(${named(format)})`);
  }
  const pages = readdirSync('docs/import').filter(
    (name) => !['README.md', 'hugging-face.md'].includes(name),
  );
  expect(pages.sort()).toEqual(IMPORT_FORMATS.map(named).sort());
  expect(formatNameOf('csv')).toBe('CSV');
});
