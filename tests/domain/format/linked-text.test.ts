import { describe, expect, test } from 'vitest';
import { linkedTextOf } from '../../../src/domain/format/linked-text.js';

const plain = (text: string) => ({ text, url: null });

describe('linkedTextOf', () => {
  test('a document may be linked, in any script', () => {
    expect(linkedTextOf('By the [README](https://example.org/a.md#L1) it is one.')).toEqual([
      plain('By the '),
      { text: 'README', url: 'https://example.org/a.md#L1' },
      plain(' it is one.'),
    ]);
    expect(linkedTextOf('[模型卡](https://example.org/卡)如此说。')[0]).toEqual({
      text: '模型卡',
      url: 'https://example.org/%E5%8D%A1',
    });
  });

  test.each([
    '[me](javascript:alert(1))',
    '[me](data:text/html,x)',
    '[me](//example.org/x)',
    '[me](https://user:pass@example.org/)',
    '[me](https://)',
    '[](https://example.org)',
    '![me](ftp://example.org/x)',
    '<a href="https://example.org">me</a>',
    '[a [b](',
    '',
  ])('%s is plain text', (text) => {
    expect(linkedTextOf(text)).toEqual(text === '' ? [] : [plain(text)]);
  });

  test('unclosed brackets take linear time', () => {
    const text = '['.repeat(200_000);
    expect(linkedTextOf(text)).toEqual([plain(text)]);
  });
});
