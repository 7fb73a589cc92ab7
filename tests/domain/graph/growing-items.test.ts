import { expect, test } from 'vitest';
import { GrowingItems } from '../../../src/domain/graph/growing-items.js';

test('GrowingItems are as narrow as the largest of them allows, whenever it is added', () => {
  const greatest = [255, 256, 65_535, 65_536];
  const packed = greatest.map((item) => {
    const items = new GrowingItems();
    for (let i = 0; i < 3000; i++) items.push(i % 200);
    items.push(item);
    items.push(7);
    return items.pack();
  });
  expect(packed.map(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT)).toEqual([1, 2, 2, 4]);
  for (const [place, items] of packed.entries()) {
    const few = Array.from({ length: 3000 }, (_, i) => i % 200);
    expect([...items]).toEqual([...few, greatest[place], 7]);
  }
});
