import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportNameOf } from '../../src/export/export-name.js';

describe('exportNameOf', () => {
  test.each([
    ['The LLaMA family · Law', 'svg', 'llama-family-law.svg'],
    ['The LLaMA family', 'nodes', 'llama-family-nodes.csv'],
    ['LLaMA 家族 · 法律', 'json', 'llama-家族-法律.json'],
    ['../../etc/passwd', 'dot', 'etc-passwd.dot'],
    ['Vicuna v1.5 (13B)', 'png', 'vicuna-v1-5-13b.png'],
    ['The', 'bibtex', 'the.bib'],
    ['…', 'mermaid', 'lineage.mmd'],
    ['CON', 'svg', 'lineage-con.svg'],
  ] as const)('%s as %s is %s', (title, format, name) => {
    expect(exportNameOf(title, format)).toBe(name);
  });

  test('is a short name without separators, dots or invisible characters, for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = exportNameOf(title, 'svg');
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*\.svg$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
