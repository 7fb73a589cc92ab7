import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/**
 * Expects what `toEqual` expects. `toEqual` takes ten seconds for what Node compares in a tenth of one: it is asked
 * only where the two differ, and says where.
 */
export function expectEqual(value: unknown, expected: unknown, message?: string): void {
  if (!isDeepStrictEqual(value, expected)) expect(value, message).toEqual(expected);
}
