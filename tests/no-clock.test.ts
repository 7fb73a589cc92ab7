import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Code that reads or waits for a clock; time is measured by the benchmarks. */
const CLOCKS: readonly (readonly [string, RegExp])[] = [
  ['sleeps', /\bsetTimeout\s*\(|\bsetInterval\s*\(|\bwaitForTimeout\b|timers\/promises/],
  ['measures time', /\bperformance\s*\.\s*now\b|\bDate\s*\.\s*now\b|\bhrtime\b|['"]longtask['"]/],
  ['gives up early', /(?:poll|waitFor)\([^;]*?\btimeout:/],
];

const FILES = readdirSync('tests', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|m?js|jsx|svelte|html)$/.test(entry.name))
  .map((entry) => relative('tests', join(entry.parentPath, entry.name)))
  .filter((path) => !path.startsWith('bench') && path !== relative('tests', import.meta.filename))
  .map((path) => ({ path, text: readFileSync(join('tests', path), 'utf8') }));

/** Every use of a clock in a text, by line. */
const clocksIn = (text: string) =>
  CLOCKS.flatMap(([what, pattern]) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(
      ({ index }) => `${text.slice(0, index).split('\n').length}: ${what}`,
    ),
  );

describe('tests', () => {
  test('no test sleeps or asserts a duration', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(
      FILES.flatMap(({ path, text }) => clocksIn(text).map((clock) => `${path}:${clock}`)),
    ).toEqual([]);
  });

  test.each([
    'await new Promise((resolve) => setTimeout(resolve, 100));',
    'await page.waitForTimeout(100);',
    "import { setTimeout as sleep } from 'node:timers/promises';",
    'const start = performance.now();',
    "observe({ type: 'longtask' })",
    'await vi.waitFor(() => expect(done).toBe(true), { timeout: 500 });',
  ])('the check finds %s', (line) => expect(clocksIn(`\n${line}`)).toHaveLength(1));
});
