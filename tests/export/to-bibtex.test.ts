import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphFile } from '../../src/domain/format/format.js';
import { textOf } from '../../src/domain/format/text.js';
import { plainLineOf } from '../../src/export/plain-line.js';
import { toBibtex } from '../../src/export/to-bibtex.js';
import { fileOf } from '../graph-of.js';
import { hostileGraphs } from './hostile-names.js';

/** The entries as a BibTeX parser reads them. @throws for invalid BibTeX */
function read(file: GraphFile) {
  const { entries, errors } = parse(toBibtex(file), { sentenceCase: false });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return entries;
}

describe('toBibtex', () => {
  test('has one entry per paper, with models, organizations and identifier', () => {
    const entries = read(
      fileOf('llama > alpaca > goat', {
        llama: {
          name: 'LLaMA',
          organization: ['Meta', 'Inria and Co.'],
          released: '2024-01',
          links: { paper: 'https://arxiv.org/abs/2302.13971' },
        },
        alpaca: {
          released: '2023-03-13',
          organization: ['Stanford'],
          links: { paper: 'https://example.org/paper?a=1&b=%20#2_x' },
        },
      }),
    );
    expect(entries.map(({ type, key, fields }) => ({ type, key, ...fields }))).toEqual([
      {
        type: 'misc',
        key: 'llama',
        title: 'LLaMA',
        author: [{ name: 'Meta' }, { name: 'Inria and Co.' }],
        year: '2023',
        eprint: '2302.13971',
        archiveprefix: 'arXiv',
        url: 'https://arxiv.org/abs/2302.13971',
      },
      {
        type: 'misc',
        key: 'alpaca',
        title: 'alpaca',
        author: [{ name: 'Stanford' }],
        year: '2023',
        url: 'https://example.org/paper?a=1&b=%20#2_x',
      },
    ]);
  });

  test('names a paper of two models once', () => {
    const links = { paper: 'https://example.org/p' };
    const entries = read(fileOf('a > b', { a: { links }, b: { links } }));
    expect(entries.map(({ fields }) => fields.title)).toEqual(['a, b']);
  });

  test('omits URLs that are not documents', () => {
    const file = fileOf('a; b; c', {
      a: { links: { paper: 'javascript:alert(1)' } },
      b: { links: { paper: 'mailto:a@b.org' } },
      c: { links: { paper: 'no address' } },
    });
    expect(toBibtex(file)).toBe('');
  });

  test('gives every entry a unique key', () => {
    const ids = ['羊驼', '骆马', 'A b', 'ab', 'ab-2', 'a{b}'];
    const nodes = ids.map((id, n) => ({ id, links: { paper: `https://example.org/${n}` } }));
    const keys = read({ format: 1, nodes, edges: [] }).map(({ key }) => key.toLowerCase());
    expect(new Set(keys).size).toBe(ids.length);
  });

  test.each([
    '}, title = {x}, @string{a = "b"} $x$ 100% #1',
    '{',
    '}}}',
    'a \\ b \\N & c_d ~ ^',
    '😀 羊驼',
    '__proto__',
  ])('keeps the name %j', (name) => {
    const links = { paper: 'https://example.org/p{}\\?{\\}' };
    const [entry] = read({ format: 1, nodes: [{ id: 'a', name, links }], edges: [] });
    expect(entry?.fields.title).toBe(name);
  });

  test('parses without errors for any names', () => {
    fc.assert(
      fc.property(hostileGraphs(), ({ file }) => {
        const nodes = file.nodes.map((node, n) => ({
          ...node,
          links: { paper: `https://example.org/${n}` },
        }));
        const entries = read({ ...file, nodes });
        expect(entries).toHaveLength(nodes.length);
        const names = nodes.map(({ name = '' }) => textOf(name, 'en'));
        for (const name of names.filter((candidate) => /^[\w ]+$/.test(candidate))) {
          expect(entries.map(({ fields }) => fields.title)).toContain(plainLineOf(name));
        }
      }),
      { numRuns: 30 },
    );
  });
});
