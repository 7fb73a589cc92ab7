import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOfPath, locate } from '../../src/curate/locate.js';
import { JsonSyntaxError, walkJson } from '../../src/domain/format/walk-json.js';
import { pathTo } from '../../src/domain/format/problem.js';

/** Every value in a text by its keys, as `JSON.parse` reads it. */
function valuesIn(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  walkJson(text, ({ path, start, end }) => {
    values.set(JSON.stringify(path), text.slice(start, end));
  });
  return values;
}

function visited(value: unknown, path: readonly (string | number)[] = []): [string, unknown][] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, i) => visited(item, [...path, i]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => visited(item, [...path, key]))
      : [];
  return [...inner, [JSON.stringify(path), value]];
}

describe('walkJson', () => {
  test('visits every value of a text with its path and its range', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const json: unknown = JSON.parse(JSON.stringify(value));
        const found = valuesIn(JSON.stringify(json, null, indent));
        const expected = visited(json);
        expect(found.size).toBe(expected.length);
        for (const [path, item] of expected) {
          expect(JSON.parse(found.get(path) ?? 'nothing')).toEqual(item);
        }
      }),
    ));

  test('rejects what JSON.parse rejects, and nothing else', () =>
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '1', ' '),
        (value, at, put) => {
          const json = JSON.stringify(value);
          const text =
            json.slice(0, at % (json.length + 1)) + put + json.slice(at % (json.length + 1));
          expect(accepts(() => walkJson(text, () => undefined))).toBe(
            accepts(() => JSON.parse(text)),
          );
        },
      ),
    ));

  test('walks nesting deeper than the call stack', () => {
    let count = 0;
    const depth = 300_000;
    walkJson('['.repeat(depth) + ']'.repeat(depth), () => count++);
    expect(count).toBe(depth);
  });
});

describe('keysOfPath', () => {
  test('parses the paths that problems contain', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.nat(99))), (keys) => {
        expect(keysOfPath(keys.reduce<string>(pathTo, ''))).toEqual(keys);
      }),
    ));
});

describe('locate', () => {
  const text = '{\n  "nodes": [{ "id": "a" }],\n  "nodes": [{ "id": "b" }, {}]\n}';

  test('returns the position of a value; of a duplicate key, that of the last', () => {
    const places = locate(text, ['nodes[0].id']);
    expect(places.get('nodes[0].id')).toEqual({ line: 3, column: 21, endLine: 3, endColumn: 24 });
  });

  test('a missing value has the position of its parent', () => {
    const places = locate(text, ['nodes[1].id', 'edges', '']);
    expect(places.get('nodes[1].id')).toMatchObject({ line: 3, column: 28 });
    expect(places.get('edges')).toEqual({ line: 1, column: 1, endLine: 4, endColumn: 2 });
    expect(places.get('')).toEqual(places.get('edges'));
  });

  test('a text that is not JSON has no positions', () =>
    expect(() => locate('{', ['nodes'])).toThrow(JsonSyntaxError));
});

function accepts(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
