import { GrowingItems } from '../graph/growing-items.js';
import { NONE } from '../graph/adjacency.js';
import type { PackedTexts } from '../graph/text-column.js';
import type { WordColumn } from '../graph/word-column.js';
import type { TableRead } from './table-packer.js';

/**
 * A table of only some of the rows, in order, without words that no longer occur; the same object if all are kept.
 * Cost: linear.
 * @param isKept one flag per row
 */
export function keptRows(read: TableRead, isKept: Uint8Array): TableRead {
  const { table, firstOf, numbers: rowNumbers } = read;
  /** Row → its index among the kept rows. */
  const numbers = new Int32Array(table.rows).fill(NONE);
  let rows = 0;
  for (let row = 0; row < table.rows; row++) if (isKept[row] === 1) numbers[row] = rows++;
  if (rows === table.rows) return read;
  const kept = new Int32Array(rows);
  numbers.forEach((number, row) => {
    if (number !== NONE) kept[number] = row;
  });
  return {
    table: {
      rows,
      texts: mapped(table.texts, (texts) => textsOf(texts, kept)),
      words: mapped(table.words, (words) => wordsOf(words, kept)),
      flags: mapped(table.flags, (flags) => Uint8Array.from(kept, (row) => flags[row] ?? 0)),
      emptyRows: mapped(table.emptyRows, (empty) =>
        empty.map((row) => numbers[row] ?? NONE).filter((number) => number !== NONE),
      ),
    },
    firstOf: mapped(firstOf, (first) => firstsOf(first, kept)),
    numbers: mapped(rowNumbers, (ofRows) => kept.map((row) => ofRows[row] ?? NONE)),
  };
}

function mapped<V>(columns: ReadonlyMap<string, V>, change: (value: V) => V): Map<string, V> {
  return new Map([...columns].map(([column, value]) => [column, change(value)]));
}

function textsOf({ bytes, starts }: PackedTexts, kept: Int32Array): PackedTexts {
  const length = kept.reduce((sum, row) => sum + (starts[row + 1] ?? 0) - (starts[row] ?? 0), 0);
  const keptBytes = new Uint8Array(length);
  const keptStarts = new Uint32Array(kept.length + 1);
  let end = 0;
  for (let number = 0; number < kept.length; number++) {
    const row = kept[number] ?? 0;
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    // Most are short: a loop is faster than creating a subarray for each.
    for (let at = from; at < to; at++) keptBytes[end++] = bytes[at] ?? 0;
    keptStarts[number + 1] = end;
  }
  return { bytes: keptBytes, starts: keptStarts };
}

function wordsOf({ words, starts, items }: WordColumn, kept: Int32Array): WordColumn {
  const numbers = new Int32Array(words.length).fill(NONE);
  const keptWords: string[] = [];
  const keptItems = new GrowingItems();
  const keptStarts = new Int32Array(kept.length + 1);
  for (let number = 0; number < kept.length; number++) {
    const row = kept[number] ?? 0;
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const word = items[i] ?? 0;
      if (numbers[word] === NONE) numbers[word] = keptWords.push(words[word] ?? '') - 1;
      keptItems.push(numbers[word] ?? 0);
    }
    keptStarts[number + 1] = keptItems.length;
  }
  return {
    words: keptWords,
    starts: keptStarts,
    items: keptItems.pack(),
  };
}

/** Of equal rows, the first one kept represents the others. */
function firstsOf(first: Int32Array, kept: Int32Array): Int32Array {
  const standsFor = new Int32Array(first.length).fill(NONE);
  return kept.map((row, number) => {
    const same = first[row] ?? row;
    if (standsFor[same] === NONE) standsFor[same] = number;
    return standsFor[same] ?? number;
  });
}
