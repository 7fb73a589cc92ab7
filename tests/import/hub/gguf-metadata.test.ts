import { describe, expect, test } from 'vitest';
import { ggufMetadataIn } from '../../../src/import/hub/gguf-metadata.js';
import { ggufFile } from './gguf-file.js';

const SAID = {
  'general.architecture': 'llama',
  'general.tags': ['a', 'b'],
  'general.base_model.count': 1,
  'llama.context_length': 8192,
  'general.base_model.0.repo_url': 'https://huggingface.co/meta-llama/Meta-Llama-3-8B',
  'tokenizer.ggml.tokens': ['<s>', '羊驼'],
};
const READ = [
  ['general.architecture', 'llama'],
  ['general.base_model.count', '1'],
  ['general.base_model.0.repo_url', 'https://huggingface.co/meta-llama/Meta-Llama-3-8B'],
];

describe('ggufMetadataIn', () => {
  test.each([
    ['version 3', {}],
    ['version 2', { version: 2 }],
    ['version 1, whose lengths are short', { version: 1 }],
    ['version 3, big-endian', { isBig: true }],
  ])('reads the general metadata of a file of %s', (_, written) =>
    expect([...ggufMetadataIn(ggufFile(SAID, written))]).toEqual(READ),
  );

  test('reads as far as the bytes reach, for any end', () => {
    const full = ggufFile(SAID);
    for (let length = 0; length < full.length; length++) {
      const metadata = [...ggufMetadataIn(full.subarray(0, length))];
      expect(READ.slice(0, metadata.length)).toEqual(metadata);
    }
  });

  test('returns nothing for other files and unknown versions', () => {
    expect(ggufMetadataIn(new TextEncoder().encode('<!doctype html>')).size).toBe(0);
    expect(ggufMetadataIn(ggufFile(SAID, { version: 4 })).size).toBe(0);
  });

  test('impossible lengths and lists end the parsing, not the program', () => {
    expect(ggufMetadataIn(ggufFile(SAID, { count: 2 ** 50 })).size).toBe(READ.length);
    const file = ggufFile({ 'general.name': 'x' });
    // First the length of the text, then the type of the value is arbitrary.
    expect(ggufMetadataIn(file.with(-9, 0xff)).size).toBe(0);
    expect(ggufMetadataIn(file.with(-13, 0x63)).size).toBe(0);
    const lists = Array.from({ length: 10_000 }, () => [
      9, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0,
    ]).flat();
    expect(ggufMetadataIn(Uint8Array.from([...file.subarray(0, -13), ...lists])).size).toBe(0);
  });
});
