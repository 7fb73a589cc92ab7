import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatedKeysIn } from '../../../src/domain/format/repeated-keys.js';
import { graphFiles } from './graph-file-arbitrary.js';

/** `nodes[0].name 1:20 2:3`: keys that occur twice, with the first and the second place. */
const found = (text: string) =>
  repeatedKeysIn(text).map(
    ({ path, first, again }) =>
      `${path} ${first.line}:${first.column} ${again.line}:${again.column}`,
  );

describe('repeatedKeysIn', () => {
  test('gives both positions of a key, at any depth', () => {
    expect(found('{"a": 1,\n  "b": [{}, {"c": {"x": 1, "x": 2}}],\n"a": 3, "a": 4}')).toEqual([
      'b[1].c.x 2:20 2:28',
      'a 1:2 3:1',
      'a 1:2 3:9',
    ]);
    expect(found('{"a": {"x": 1}, "b": {"x": 1}, "c": [{"x": "x"}, {"x": "\\",\\"x"}]}')).toEqual(
      [],
    );
  });

  test('recognizes escaped keys, and names of Object.prototype', () => {
    expect(found(String.raw`{"id": 1, "\u0069d": 2}`)).toEqual(['id 1:2 1:11']);
    const [escaped] = repeatedKeysIn(String.raw`{"\u0069d": 1, "id": 2}`);
    expect(escaped?.first).toMatchObject({ column: 2, endColumn: 11 });
    expect(found('{"__proto__": 1, "constructor": 2}')).toEqual([]);
    expect(found('{"__proto__": 1, "__proto__": 2}')).toEqual(['__proto__ 1:2 1:18']);
  });

  test('also reads one value per line', () => {
    expect(found('{"a": 1}\n{"a": 2}\n{"b": 1, "b": 2}\n')).toEqual(['b 3:2 3:10']);
  });

  test('finds none in the output of JSON.stringify, and each one inserted', () => {
    fc.assert(
      fc.property(graphFiles, fc.nat(), (file, where) => {
        const text = JSON.stringify(file, null, 1);
        expect(found(text)).toEqual([]);
        const ends = [...text.matchAll(/^ *(?:"(?:[^"\\]|\\.)*": )?\{$/gm)].map(
          ({ 0: line, index }) => index + line.length,
        );
        const at = ends[where % ends.length] ?? 0;
        const twice = `${text.slice(0, at)}"x-new": 1, "x-new": 2,${text.slice(at)}`;
        // A key inserted at the start of an object precedes its other entries.
        expect(repeatedKeysIn(twice).map(({ key }) => key)).toEqual(['x-new']);
      }),
      { numRuns: 50 },
    );
  });
});
