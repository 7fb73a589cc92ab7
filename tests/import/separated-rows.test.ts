import { csvFormatRow } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { separatedRowsIn } from '../../src/import/separated-rows.js';

const cell = fc
  .array(fc.constantFrom('a', '羊', '"', ',', '\n', ' ', "'"), { maxLength: 5 })
  .map((parts) => parts.join(''));

describe('separatedRowsIn', () => {
  test('reads what a table was written from', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const text = rows.map((row) => `${csvFormatRow(row)}\n`).join('');
          expect(Array.from(separatedRowsIn(text, ','), ({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  test('the position is the start of the cell, with any cells before', () => {
    const rows = [...separatedRowsIn('a,b\n"x\ny",c\n"q""q",,d', ',')];
    expect(rows.map(({ cells, placeOf }) => cells.map((_, c) => placeOf(c)))).toEqual([
      ['1:1', '1:3'],
      ['2:1', '3:4'],
      ['4:1', '4:8', '4:9'],
    ]);
  });

  test('unclosed quotes are reported at their start; others inside a cell are literal', () => {
    expect(() => [...separatedRowsIn('a,b\nc,"d\ne,f\n', ',')]).toThrow(
      /^2:3: expected a closing quote/,
    );
    expect(Array.from(separatedRowsIn('5" disk,"x"y\n', ','), ({ cells }) => cells)).toEqual([
      ['5" disk', 'xy'],
    ]);
  });
});
