import { expect, test } from 'vitest';
import { ServedFiles } from '../../../src/domain/hub/served-files.js';

test('bytes of a part are counted as they arrive, before the part is complete', async () => {
  const progress: (readonly [done: number, requested: number])[] = [];
  const files = new ServedFiles({
    urlOf: (address) => address,
    open: () => Promise.reject(new Error('expected no file of unknown length')),
    fetchPart: (_, start, end, __, total, onChunk) => {
      onChunk?.(3);
      expect(progress.at(-1)).toEqual([3, 10]);
      onChunk?.(7);
      return Promise.resolve({ start, bytes: new Uint8Array(end - start), total, version: '' });
    },
    fetchWhole: () => Promise.reject(new Error('expected parts')),
    failure: (_, { path }) => new Error(path),
  });
  const { signal } = new AbortController();
  files.listen(signal, (...counts) => progress.push(counts));
  const file = await files.open('nodes.parquet', signal, [100, 20]);
  await file.slice(0, 10);
  expect(progress.at(-1)).toEqual([10, 10]);
});
