import { expect, test, vi } from 'vitest';
import { UNPACKERS } from '../../../src/domain/parquet/unpack.js';

/** Bytes as an uncompressed Zstandard frame: magic number, content size, and one last block. */
const frameOf = (bytes: readonly number[]) =>
  Uint8Array.of(
    0x28,
    0xb5,
    0x2f,
    0xfd,
    0x20,
    bytes.length,
    (bytes.length << 3) | 1,
    0,
    0,
    ...bytes,
  );

test('a Zstandard page is decompressed without converting any array to text', () => {
  const bytes = [1, 2, 3, 0, 255];
  const joins = vi.spyOn(Object.getPrototypeOf(Uint8Array.prototype) as Uint8Array, 'join');
  const unpacked = UNPACKERS.ZSTD?.(frameOf(bytes), bytes.length);
  const { length: joined } = joins.mock.calls;
  joins.mockRestore();
  expect(unpacked).toStrictEqual(Uint8Array.from(bytes));
  expect(joined).toBe(0);
});
