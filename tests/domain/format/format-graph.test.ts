import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatGraph } from '../../../src/domain/format/format-graph.js';
import { parseGraph, parseGraphText } from '../../../src/domain/format/parse-graph.js';
import { fileOf } from '../../graph-of.js';
import { graphFiles } from './graph-file-arbitrary.js';

const formatted = (text: string) => formatGraph(parseGraphText(text).graph.file);

describe('formatGraph', () => {
  test('a node or an edge is a block, the ends of an edge share a line', () => {
    const file = fileOf('llama > alpaca [peft, instruction-tuning]', {
      alpaca: {
        name: 'Alpaca',
        summary: { en: 'Tuned on 52K instructions.', zh: '5.2 万条指令。' },
      },
    });
    expect(formatGraph(file)).toBe(`{
  "format": 1,
  "nodes": [
    {
      "id": "llama"
    },
    {
      "id": "alpaca",
      "name": "Alpaca",
      "summary": { "en": "Tuned on 52K instructions.", "zh": "5.2 万条指令。" }
    }
  ],
  "edges": [
    {
      "source": "llama", "target": "alpaca",
      "methods": ["peft", "instruction-tuning"]
    }
  ]
}
`);
  });

  test('records of an entry take one line each, however long', () => {
    const score = { suite: 'MMLU', setting: 'shots as in the paper, '.repeat(6), score: 66.6 };
    const text = formatGraph(fileOf('a', { a: { benchmarks: [score, score] } }));
    expect(text.split('\n').filter((line) => line.includes('"MMLU"'))).toHaveLength(2);
  });

  test('lists of words are wrapped at 120 characters', () => {
    const languages = Array.from({ length: 100 }, (_, n) => `l${n}`);
    const lines = formatGraph(fileOf('a', { a: { languages } })).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect(lines.length).toBeLessThan(20);
  });

  test('keys are in the order of the format, for any order of the input; unknown ones last', () => {
    const text = formatted('{"edges":[],"strange":1,"nodes":[{"name":"A","id":"a"}],"format":1}');
    expect(text.match(/"\w+":/g)).toEqual([
      '"format":',
      '"nodes":',
      '"id":',
      '"name":',
      '"edges":',
      '"strange":',
    ]);
  });

  test('formatting again changes nothing', () => {
    fc.assert(
      fc.property(graphFiles, (input) => {
        const text = formatGraph(parseGraph(input).graph.file);
        expect(formatted(text)).toBe(text);
      }),
    );
  });

  test('changing an entry changes only its lines', () => {
    const before = formatGraph(fileOf('llama > alpaca > vicuna')).split('\n');
    const after = formatGraph(
      fileOf('llama > alpaca > vicuna', { alpaca: { name: 'Alpaca' } }),
    ).split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      '      "id": "alpaca",',
      '      "name": "Alpaca"',
    ]);
  });

  test.each(['llama', 'unix'])('graph-data/%s.json is as formatGraph writes it', (name) => {
    const text = readFileSync(`graph-data/${name}.json`, 'utf8');
    expect(formatted(text)).toBe(text);
  });
});
