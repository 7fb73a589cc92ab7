import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filePatch } from '../../src/curate/diff/file-patch.js';
import { unifiedDiff } from '../../src/curate/diff/unified-diff.js';
import { formatGraph } from '../../src/domain/format/format-graph.js';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { parseGraph, parseGraphText } from '../../src/domain/format/parse-graph.js';
import { readGraph } from '../read-graph.js';
import { graphFiles } from '../domain/format/graph-file-arbitrary.js';

interface Change {
  readonly before: string;
  readonly patch: string;
  readonly path: string;
}

/** The results of git for texts and their patches, applied in one call, as starting git is most of the work. */
function applied(changes: readonly Change[]): readonly string[] {
  const cwd = temporaryFolder({
    'a.patch': changes.map(({ patch }) => patch).join(''),
    ...Object.fromEntries(changes.map(({ path, before }) => [path, before])),
  });
  // Git must not use a repository further up.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(cwd) };
  execFileSync('git', ['apply', '--whitespace=nowarn', 'a.patch'], { cwd, env, stdio: 'pipe' });
  return changes.map(({ path }) => readFileSync(join(cwd, path), 'utf8'));
}

describe('unifiedDiff', () => {
  test('for two models of a large graph, it contains only their lines, and git applies it', () => {
    const { file } = readGraph('llama');
    const before = formatGraph(file);
    const [first, ...others] = file.nodes;
    const after = formatGraph({
      ...file,
      nodes: [{ ...first, id: first?.id ?? '', summary: 'new words' }, ...others, { id: 'mine' }],
    });
    const path = 'data/llama.json';
    const patch = unifiedDiff(before, after, path);
    expect(patch.match(/^[-+](?![-+]{2} )/gm)?.length).toBeLessThan(20);
    expect(patch.match(/^@@ /gm)).toHaveLength(2);
    expect(applied([{ before, patch, path }])).toEqual([after]);
  });

  test('git applies the diff of any two texts', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', '-x', '+y'), { maxLength: 14 });
    const text = fc
      .tuple(lines, fc.constantFrom('\n', ''), fc.constantFrom('\n', '\r\n'))
      .map(([all, end, feed]) => (all.length === 0 ? 'x\n' : all.join(feed) + end || 'x\n'));
    const pairs = fc.sample(fc.tuple(text, text), 40).map(([before, after], n) => {
      const path = `data/a b ${n}.json`;
      return { before, after, path, patch: unifiedDiff(before, after, path) };
    });
    for (const { before, after, patch } of pairs) expect(patch === '').toBe(before === after);
    expect(applied(pairs)).toEqual(pairs.map(({ after }) => after));
  });

  test('texts without a common line are replaced completely', () => {
    const of = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}\n`).join('');
    const path = 'data/a b.json';
    const patch = unifiedDiff(of('a'), of('b'), path);
    expect(applied([{ before: of('a'), patch, path }])).toEqual([of('b')]);
  });
});

test('filePatch turns a file into another graph, for any byte order mark, line endings and formatting', () => {
  const style = fc.record({
    mark: fc.constantFrom('', '\uFEFF'),
    feed: fc.constantFrom('\n', '\r\n'),
    end: fc.constantFrom('', '\n'),
    /** -1 for the formatting of fmt. */
    indent: fc.constantFrom(-1, 0, 2),
  });
  const cases = fc.sample(fc.tuple(style, graphFiles, graphFiles), 40).map((sample, n) => {
    const [{ mark, feed, end, indent }, ...files] = sample;
    const [before, now] = files.map((file) => parseGraph(file).graph.file);
    if (!before || !now) throw new Error('expected two graphs');
    const body = indent < 0 ? formatGraph(before).trimEnd() : JSON.stringify(before, null, indent);
    const text = mark + (body + end).replaceAll('\n', feed);
    const path = `data/a b ${n}.json`;
    return { mark, now, before: text, path, patch: filePatch(text, now, path) };
  });
  const results = applied(cases);
  for (const [n, { mark, now, before }] of cases.entries()) {
    const result = results[n] ?? '';
    expect(result.startsWith('\uFEFF')).toBe(mark !== '');
    expect(/(?<!\r)\n/.test(result)).toBe(!before.includes('\r\n'));
    expect(parseGraphText(result).graph.file).toEqual(now);
  }
});
