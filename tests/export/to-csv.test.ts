import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DERIVED_COLUMNS } from '../../src/domain/format/derived-columns.js';
import { toEdgesCsv, toNodesCsv } from '../../src/export/to-csv.js';
import { fileOf } from '../graph-of.js';
import { graphNamed, hostileGraphs } from './hostile-names.js';

describe('toNodesCsv', () => {
  test('has one row per node, with lists joined and the summary in the given language', () => {
    const file = fileOf('llama > alpaca', {
      alpaca: {
        name: 'Alpaca',
        organization: ['Stanford', 'Meta'],
        contextLength: 2048,
        variants: [{ parameters: '7B' }, {}, { parameters: '13B' }],
        summary: { en: 'Tuned, on "52K"', zh: '羊驼' },
        sources: [{ url: 'https://a.org' }, { url: 'https://b.org' }],
      },
    });
    const [llama, alpaca] = csvParse(toNodesCsv(file, 'zh'));
    expect(llama).toMatchObject({
      id: 'llama',
      name: 'llama',
      organization: '',
      contextLength: '',
    });
    expect(alpaca).toMatchObject({
      name: 'Alpaca',
      organization: 'Stanford; Meta',
      parameters: '7B; 13B',
      contextLength: '2048',
      summary: '羊驼',
      sources: 'https://a.org; https://b.org',
    });
    expect(csvParse(toNodesCsv(file, 'en'))[1]?.['summary']).toBe('Tuned, on "52K"');
  });

  test('states for each node whether it matches, its counts and its path', () => {
    const file = fileOf('llama > alpaca > medalpaca; llama > medalpaca; llama > goat');
    const rows = csvParse(toNodesCsv(file, 'en', (id) => id === 'medalpaca'));
    const cells = rows.map((row) => DERIVED_COLUMNS.map((column) => row[column]));
    expect(cells).toEqual([
      ['kept for context', '0', '3', '0', 'llama'],
      ['kept for context', '1', '1', '1', 'llama > alpaca'],
      ['matched', '2', '0', '2', 'llama > alpaca > medalpaca'],
      ['kept for context', '1', '0', '1', 'llama > goat'],
    ]);
  });

  test('ends every record with a carriage return and a line feed', () => {
    const lines = toNodesCsv(fileOf('a; b'), 'en').split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe('');
  });

  test.each(['=1+1', '+1', '-1', '@A1', '\tx', '\rx'])('puts an apostrophe before %j', (name) => {
    const [row] = csvParse(toNodesCsv(graphNamed([name]).file, 'en'));
    expect(row?.['name']).toBe(`'${name}`);
  });

  test('keeps all names intact and starts no formula', () => {
    fc.assert(
      fc.property(hostileGraphs(), ({ file }) => {
        const rows = csvParse(toNodesCsv(file, 'en'));
        expect(rows.map(({ name = '' }) => name.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(
          file.nodes.map(({ name }) => name),
        );
        for (const row of rows) {
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('toEdgesCsv', () => {
  test('has one row per edge, with the relation even if the file omits it', () => {
    const rows = csvParse(toEdgesCsv(fileOf('a > b [peft, merge]; b -data> c'), 'en'));
    expect(
      rows.map(({ source, target, relation, methods }) => [source, target, relation, methods]),
    ).toEqual([
      ['a', 'b', 'weights', 'peft; merge'],
      ['b', 'c', 'data', ''],
    ]);
  });
});
