import { expect, test } from 'vitest';
import { pageWith } from './results.mjs';

const TABLE = (bench: string, title: string, value: string) => ({
  bench,
  title,
  lines: [
    ['what', 'measured'],
    ['a | b', value],
  ],
});

test('a page of results keeps those of other benchmarks, and the newest of the same', () => {
  const first = pageWith(
    '# Benchmarks\n\nAbout.\n',
    [TABLE('a', 'One', '1 ms'), TABLE('b', 'Two', '2 ms')],
    'here',
  );
  expect(first).toContain('# Benchmarks\n\nAbout.\n\n## One\n');
  expect(first).toContain('| a \\| b | 1 ms |');
  const second = pageWith(first, [TABLE('a', 'One, again', '3 ms')], 'there');
  expect(second).toContain('2 ms');
  expect(second).toContain('3 ms');
  expect(second).not.toContain('1 ms');
  expect(pageWith(second, [TABLE('a', 'One, again', '3 ms')], 'there')).toBe(second);
});
