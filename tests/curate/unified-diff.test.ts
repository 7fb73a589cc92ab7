import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** What git makes of a text and a patch. */
function applied(before: string, patch: string, path = 'data/a b.json'): string {
  const cwd = temporaryFolder({ 'a.patch': patch });
  mkdirSync(join(cwd, 'data'));
  writeFileSync(join(cwd, path), before);
  // It needs no repository, and looks for none above.
  const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(cwd) };
  execFileSync('git', ['apply', '--whitespace=nowarn', 'a.patch'], { cwd, env, stdio: 'pipe' });
  return readFileSync(join(cwd, path), 'utf8');
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
    const patch = unifiedDiff(before, after, 'data/llama.json');
    expect(patch.match(/^[-+](?![-+]{2} )/gm)?.length).toBeLessThan(20);
    expect(patch.match(/^@@ /gm)).toHaveLength(2);
    expect(applied(before, patch, 'data/llama.json')).toBe(after);
  });

  test('git applies the diff of any two texts', () => {
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

  test('texts without a common line are replaced completely', () => {
    const of = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}\n`).join('');
    expect(applied(of('a'), unifiedDiff(of('a'), of('b'), 'data/a b.json'))).toBe(of('b'));
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
  fc.assert(
    fc.property(style, graphFiles, graphFiles, ({ mark, feed, end, indent }, first, second) => {
      const [before, now] = [first, second].map((file) => parseGraph(file).graph.file);
      if (!before || !now) return;
      const body =
        indent < 0 ? formatGraph(before).trimEnd() : JSON.stringify(before, null, indent);
      const text = mark + (body + end).replaceAll('\n', feed);
      const patch = filePatch(text, now, 'data/a b.json');
      const result = patch === '' ? text : applied(text, patch);
      expect(result.startsWith('\uFEFF')).toBe(mark !== '');
      expect(/(?<!\r)\n/.test(result)).toBe(!text.includes('\r\n'));
      expect(parseGraphText(result).graph.file).toEqual(now);
    }),
    { numRuns: 40 },
  );
});
