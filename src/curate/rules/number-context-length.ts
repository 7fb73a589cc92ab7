import type { LintRule } from '../rule.js';

/** Rounded powers of two: 8k, 128k. */
const ROUNDED = new Set([8, 16, 32, 64, 128, 256, 512].map((k) => k * 1000));

/** Finds rounded context lengths: 131,072 tokens and "128k" are the same length, and should be found together. */
export const numberContextLength: LintRule = {
  id: 'number/context-length',
  severity: 'warning',
  text: 'A context length is counted in tokens: 131072, not 128000 for "128k".',
  *check({ graph }) {
    for (const [n, { contextLength = 0 }] of graph.nodes.entries()) {
      if (!ROUNDED.has(contextLength)) continue;
      const path = `nodes[${n}].contextLength`;
      const value = (contextLength / 1000) * 1024;
      yield {
        path,
        message: `expected ${value}, got ${contextLength}, which is ${contextLength / 1000}k rounded`,
        fixes: [{ path, value }],
      };
    }
  },
};
