import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/curate/diff/unified-diff.js';
import { formatGraph } from '../../src/domain/format/format-graph.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { readGraph } from '../read-graph.js';

/** What git makes of a text and a patch. */
function applied(before: string, patch: string, path = 'data/a b.json'): string {
  const cwd = temporaryFolder({ 'a.patch': patch });
  mkdirSync(join(cwd, 'data'));
  writeFileSync(join(cwd, path), before);
  execFileSync('git', ['init', '-q'], { cwd });
  execFileSync('git', ['apply', '--whitespace=nowarn', 'a.patch'], { cwd, stdio: 'pipe' });
  return readFileSync(join(cwd, path), 'utf8');
}

describe('unifiedDiff', () => {
  test('of two models of a large graph is as long as what changed, and git applies it', () => {
    const { file } = readGraph('llama');
    const before = formatGraph(file);
    const [first, ...others] = file.nodes;
    const after = formatGraph({
      ...file,
      nodes: [{ ...first, id: first?.id ?? '', summary: 'new words' }, ...others, { id: 'mine' }],
    });
    const patch = unifiedDiff(before, after, 'data/llama.json');
    expect(patch.match(/^[-+](?![-+]{2} )/gm)?.length).toBeLessThan(20);
    expect(patch.match(/^@@ /gm)).toHaveLength(2);
    expect(applied(before, patch, 'data/llama.json')).toBe(after);
  });

  test('of any two texts is applied by git', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', '-x', '+y'), { maxLength: 14 });
    const text = fc
      .tuple(lines, fc.constantFrom('\n', ''), fc.constantFrom('\n', '\r\n'))
      .map(([all, end, feed]) => (all.length === 0 ? 'x\n' : all.join(feed) + end || 'x\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = unifiedDiff(before, after, 'data/a b.json');
        if (before === after) expect(patch).toBe('');
        else expect(applied(before, patch)).toBe(after);
      }),
      { numRuns: 40 },
    );
  });

  test('of a graph file with a byte order mark, or with the line ends of Windows, is applied by git', () => {
    const word = fc.constantFrom('a', '"', 'é', '羊驼', '\\', '\r', '\n', '\u2028', '\uFEFF');
    const title = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));
    const nodes = fc.uniqueArray(fc.nat(9), { maxLength: 8 });
    const shape = fc.record({
      mark: fc.constantFrom('', '\uFEFF'),
      feed: fc.constantFrom('\n', '\r\n'),
      end: fc.constantFrom('', ' '),
    });
    fc.assert(
      fc.property(shape, title, nodes, title, nodes, ({ mark, feed, end }, ...files) => {
        const [titleBefore, nodesBefore, titleAfter, nodesAfter] = files;
        const written = (title: string, ids: readonly number[]) => {
          const text = formatGraph({
            format: 1,
            title,
            nodes: ids.map((id) => ({ id: String(id), summary: title })),
            edges: [],
          });
          return mark + text.replaceAll('\n', feed) + end;
        };
        const before = written(titleBefore, nodesBefore);
        const after = written(titleAfter, nodesAfter);
        const patch = unifiedDiff(before, after, 'data/a b.json');
        if (before === after) expect(patch).toBe('');
        else expect(applied(before, patch)).toBe(after);
      }),
      { numRuns: 30 },
    );
  });

  test('of texts that have nothing in common replaces the whole', () => {
    const of = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}\n`).join('');
    expect(applied(of('a'), unifiedDiff(of('a'), of('b'), 'data/a b.json'))).toBe(of('b'));
  });
});
