import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isFormatted } from '../src/curate/apply-fixes.js';
import { parseGraphText } from '../src/domain/format/parse-graph.js';
import { cli } from './cli/terminal-of.js';

/** Models that no source dates. */
const UNDATED = [
  'dolphin-2.9-llama-3',
  'gl-llama-3.1-hitz',
  'jais-adapted',
  'krikri',
  'llama-mt-lora',
  'poro-2',
  'typhoon-1.5x',
];

describe.each(['llama', 'unix'])('graph-data/%s.json', (name) => {
  const file = `graph-data/${name}.json`;

  test('lint finds no error, with the settings in package.json', async () => {
    const { code, out } = await cli(['lint', '--quiet', file]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });

  test('fmt would not change it', () => expect(isFormatted(readFileSync(file, 'utf8'))).toBe(true));
});

describe('graph-data/llama.json', () => {
  const { graph } = parseGraphText(readFileSync('graph-data/llama.json', 'utf8'));

  test('every model with a dated source has a date and its basis', () => {
    const undated = graph.nodes.filter(({ released }) => released === undefined);
    expect(undated.map(({ id }) => id).sort()).toEqual(UNDATED);
    const unfounded = graph.nodes.filter(
      ({ released, releasedBasis }) => (released === undefined) !== (releasedBasis === undefined),
    );
    expect(unfounded).toEqual([]);
  });

  test('every model except LLaMA has a parent', () => {
    const roots = graph.nodes.filter((_, n) => graph.inEdgesOf(n).length === 0);
    expect(roots.map(({ id }) => id)).toEqual(['llama']);
  });
});
