import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeUrl } from '../../../src/domain/format/safe-url.js';

describe('safeUrl', () => {
  test.each([
    ['https://arxiv.org/abs/2302.13971', 'https://arxiv.org/abs/2302.13971'],
    ['HTTP://EXAMPLE.COM', 'http://example.com/'],
    ['mailto:someone@example.com', 'mailto:someone@example.com'],
    ['  https://example.com/a b  ', 'https://example.com/a%20b'],
    ['https://example.com/"><script>', 'https://example.com/%22%3E%3Cscript%3E'],
  ])('%s is the link %s', (text, href) => expect(safeUrl(text)).toBe(href));

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'ftp://example.com',
    'view-source:https://example.com',
    'https://user@example.com',
    'https://user:password@example.com',
    'https://:password@example.com',
    'https://huggingface.co@example.com',
    '/relative',
    '//example.com',
    'example.com',
    '#fragment',
    'https://',
    '',
    `https://example.com/${'a'.repeat(2048)}`,
  ])('%j is not a link', (text) => expect(safeUrl(text)).toBeNull());

  test('for any input, the result has a safe protocol, no credentials and no control characters', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc
        .tuple(
          fc.constantFrom('javascript:', 'data:', 'https://', 'mailto:', 'java\nscript:', '\u0000'),
          fc.string({ unit: 'binary' }),
        )
        .map(([start, rest]) => start + rest),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const href = safeUrl(text);
        if (href === null) return;
        expect(href).toMatch(/^(https?|mailto):/);
        expect(href).not.toMatch(/[\p{Cc}\s<>"]/u);
        const { username, password } = new URL(href);
        expect(username + password).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
