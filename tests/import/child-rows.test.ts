import { describe, expect, test } from 'vitest';
import type { ImportedGraph } from '../../src/import/import-graph.js';
import { notesOf, readText } from './read-text.js';

const edgesOf = ({ file }: ImportedGraph) =>
  file.edges.map(({ source, target }) => `${source} → ${target}`);
const table = (...rows: readonly string[]) =>
  rows.map((row) => row.replaceAll(' | ', '\t')).join('\n');

describe('a spreadsheet with a row for each model', () => {
  test('reads children and their parents, with any common column names', () => {
    const read = readText(
      table(
        'Model | Made from | How | Year | Who',
        'Base 7B |  |  | 2023 | Acme',
        'Law 7B | Base 7B | LoRA | 2024 | Beta',
        'Med, 7B | Base 7B | instruction tuning | 2024 | Beta',
        'Merge 7B | Law 7B; Base 7B | merge | 2025 | Beta',
        'Blend 7B | Med, 7B | merge | 2025 | Beta',
        'Mix 7B | Law 7B, Base 7B | merge | 2025 | Beta',
      ),
    );
    expect(read.file.nodes[0]).toEqual({ id: 'Base 7B', organization: ['Acme'], released: '2023' });
    expect(edgesOf(read)).toEqual([
      'Base 7B → Law 7B',
      'Base 7B → Med, 7B',
      'Law 7B → Merge 7B',
      'Base 7B → Merge 7B',
      'Med, 7B → Blend 7B',
      'Law 7B → Mix 7B',
      'Base 7B → Mix 7B',
    ]);
    expect(read.file.edges[0]).toMatchObject({ methods: ['peft'], technique: ['LoRA'] });
    expect(notesOf(read).filter((note) => note.includes('dropped'))).toEqual([]);
    expect(read.file.vocabulary?.noun).toBe(undefined);
  });

  test('in Chinese', () => {
    const read = readText(
      table('模型 | 基于 | 机构 | 发布日期', '甲 |  | 某校 | 2023-05', '乙 | 甲 | 某司 | 2024'),
    );
    expect(edgesOf(read)).toEqual(['甲 → 乙']);
    expect(read.file.nodes[1]).toEqual({ id: '乙', organization: ['某司'], released: '2024' });
  });

  test('parents may be given by name if rows have ids; a child may have several rows', () => {
    const read = readText(
      table(
        'id | name | parent | note',
        'a | Ore |  | x',
        'b | Iron | Ore | ',
        'c | Steel | a | ',
        'c | Steel | Iron | ',
      ),
    );
    expect(edgesOf(read)).toEqual(['a → b', 'a → c', 'b → c']);
    expect(read.file.nodes.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'Ore'],
      ['b', 'Iron'],
      ['c', 'Steel'],
    ]);
    expect(read.file.vocabulary?.noun?.one).toMatchObject({ en: 'node' });
  });
});
