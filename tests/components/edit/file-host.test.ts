import { describe, expect, test } from 'vitest';
import { fileHostOf } from '../../../src/components/edit/file-host.js';

describe('fileHostOf', () => {
  test.each([
    [
      'https://raw.githubusercontent.com/me/data/main/graphs/a.json?x#y',
      'https://github.com/me/data/edit/main/graphs/a.json',
    ],
    [
      'https://raw.githubusercontent.com/me/data/refs/heads/main/a.json',
      'https://github.com/me/data/edit/main/a.json',
    ],
    ['https://github.com/me/data/raw/main/a.json', 'https://github.com/me/data/edit/main/a.json'],
    [
      'https://cdn.jsdelivr.net/gh/me/data@main/a.json',
      'https://github.com/me/data/edit/main/a.json',
    ],
    [
      'https://gitlab.com/me/group/data/-/raw/main/a.json',
      'https://gitlab.com/me/group/data/-/edit/main/a.json',
    ],
  ])('%s', (src, editor) => {
    expect(fileHostOf(src)?.editor).toBe(editor);
    expect(fileHostOf(src)?.path).toBe(editor.replace(/^.*\/edit\/main\//, ''));
  });

  test('is null if the URL does not name one', () => {
    expect(fileHostOf('https://example.org/raw/a.json')).toBe(null);
    expect(fileHostOf('https://example.org/https://github.com/me/data/raw/main/a.json')).toBe(null);
    expect(fileHostOf(null)).toBe(null);
  });
});
