import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/**
 * Like `toEqual`, which takes ten seconds for what Node compares in a tenth of one: it is only called if the values
 * differ, to report where.
 */
export function expectEqual(value: unknown, expected: unknown, message?: string): void {
  if (!isDeepStrictEqual(value, expected)) expect(value, message).toEqual(expected);
}
