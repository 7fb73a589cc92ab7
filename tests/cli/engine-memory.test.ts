import { totalmem } from 'node:os';
import { describe, expect, test } from 'vitest';
import {
  beyondEngine,
  bytesOfSize,
  defaultMemory,
  engineMemory,
  sufficientMemory,
} from '../../src/cli/hub/engine-memory.js';

describe('the memory of import hub', () => {
  test.each([
    ['4GB', 4e9],
    ['1.5gb', 1.5e9],
    ['512MiB', 512 * 1024 ** 2],
    ['2TB', 2e12],
  ])('%s is %d bytes, as DuckDB reads it', (text, bytes) => {
    expect(bytesOfSize(text)).toBe(bytes);
  });

  test.each(['much', '4', '4 GB', '-1GB', ''])('%j is not a size', (text) => {
    expect(() => bytesOfSize(text)).toThrow('--memory: expected a size such as 4GB');
  });

  test('excludes what the process takes beyond the engine, which grows with the number of models', () => {
    expect(engineMemory(4e9, 1e6) + beyondEngine(1e6)).toBe(4e9);
    expect(engineMemory(4e9, 3e6)).toBeLessThan(engineMemory(4e9, 1e6));
  });

  test('always gives the engine a share, so that the engine reports if it is too little', () => {
    expect(engineMemory(5e6, 3000)).toBe(5e5);
  });

  test.each([
    [100_000, 69e6],
    [300_000, 127e6],
    [1_000_000, 325e6],
  ])(
    'the memory suggested for %d models leaves the engine what it needs according to measurements',
    (models, least) => {
      expect(engineMemory(sufficientMemory(models), models)).toBeGreaterThan(1.2 * least);
    },
  );

  test('is a share of the machine if no limit is given', () => {
    expect(defaultMemory()).toBeGreaterThan(0);
    expect(defaultMemory()).toBeLessThan(totalmem());
  });
});
