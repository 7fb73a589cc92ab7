import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/format/steps.js';
import { textOfChunks } from '../../../src/element/load/text-of-chunks.js';

const TEXT = '{"title": "羊驼 🦙 é"}';
const big = (bytes: Buffer) => Buffer.from(bytes).swap16();

const ENCODED: Readonly<Record<string, Uint8Array>> = {
  'UTF-8': Buffer.from(TEXT),
  'UTF-8 with a mark': Buffer.from(`\uFEFF${TEXT}`),
  'UTF-16, low byte first': Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
  'UTF-16, high byte first': big(Buffer.from(`\uFEFF${TEXT}`, 'utf16le')),
};

test.each(Object.entries(ENCODED))(
  'a text in %s is decoded independently of chunk boundaries',
  (_, bytes) => {
    for (let cut = 0; cut <= bytes.length; cut++) {
      const chunks = [bytes.subarray(0, cut), bytes.subarray(cut)].filter(
        ({ length }) => length > 0,
      );
      expect(finish(textOfChunks(chunks))).toBe(TEXT);
    }
  },
);

test('no chunks are an empty text', () => expect(finish(textOfChunks([]))).toBe(''));
