import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GraphJsonError, parseGraph, parseGraphText } from '../../src/domain/format/parse-graph.js';
import { GraphFormatError, type Problem } from '../../src/domain/format/problem.js';
import { expectEqual } from '../expect-equal.js';
import { graphFiles, hostileTexts } from './format/graph-file-arbitrary.js';

const KEYS = [
  'format',
  'title',
  'nodes',
  'edges',
  'views',
  'id',
  'name',
  'source',
  'target',
  'vocabulary',
  'domains',
  'links',
  'summary',
  'variants',
  'benchmarks',
  'score',
  'released',
  'relation',
  'steps',
];

/** JSON values that look like parts of a graph file, but are wrong in many ways. */
const { value: graphLike } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      1,
      2,
      -1,
      1.5,
      1e300,
      '',
      'a',
      'b',
      '2023-03',
      '2023-13',
    ),
    hostileTexts,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), hostileTexts), tie('value'), { maxKeys: 6 }),
  ),
}));

const fileLike = fc.record(
  {
    format: fc.constantFrom<unknown>(1, 1, 1, 2, '1'),
    nodes: graphLike,
    edges: graphLike,
    views: graphLike,
    vocabulary: graphLike,
    title: graphLike,
  },
  { requiredKeys: [] },
);

/** The problems, none for a valid graph. Any other error fails the test. */
function problemsOf(input: unknown): readonly Problem[] {
  try {
    parseGraph(input);
    return [];
  } catch (error) {
    if (!(error instanceof GraphFormatError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    return error.problems;
  }
}

/** The keys of a path as a problem writes it: `nodes[3].links["a b"]`. */
function keysOf(path: string): readonly (string | number)[] {
  const steps = path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([A-Za-z_$][\w$]*)/g);
  return [...steps].map(([, index, quoted, name]) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? (name ?? '') : (JSON.parse(quoted) as string);
  });
}

/** All keys of a path exist, except that the last one may be missing. */
function expectPlacesIn(input: unknown, problems: readonly Problem[]): void {
  // Compared at once, as separate expectations would be most of the work.
  const wrong = problems.filter(({ message, path }) => message === '' || !isPlaceIn(input, path));
  expectEqual(wrong, []);
}

function isPlaceIn(input: unknown, path: string): boolean {
  const isParent = (value: unknown) => typeof value === 'object' && value !== null;
  const keys = keysOf(path);
  let place: unknown = input;
  for (const key of keys.slice(0, -1)) {
    if (!isParent(place) || !Object.hasOwn(place, key)) return false;
    place = (place as Record<string | number, unknown>)[key];
  }
  return keys.length === 0 || isParent(place);
}

/** Every place in a value: the object or list that has it, and its key. */
function placesOf(value: unknown, places: [object, string][] = []): readonly [object, string][] {
  if (typeof value !== 'object' || value === null) return places;
  for (const [key, inner] of Object.entries(value)) {
    places.push([value, key]);
    placesOf(inner, places);
  }
  return places;
}

describe('parseGraph, with anything', () => {
  test('10,000 JSON values: a graph, or problems at places of the value', () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: fileLike }, { weight: 1, arbitrary: fc.jsonValue() }),
        (input) => {
          const asJson: unknown = JSON.parse(JSON.stringify(input));
          expectPlacesIn(asJson, problemsOf(asJson));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  // Generating a valid file takes longer than reading it, so each is broken in both ways, twice.
  test('1,500 good files, twice with one to three values replaced, and twice with their texts cut and overwritten: a graph, problems at places of the file, or no JSON', () => {
    const twice = <T>(arbitrary: fc.Arbitrary<T>) => fc.tuple(arbitrary, arbitrary);
    fc.assert(
      fc.property(
        graphFiles,
        twice(fc.array(fc.tuple(fc.nat(), graphLike), { minLength: 1, maxLength: 3 })),
        twice(fc.tuple(fc.nat(), fc.nat(), fc.string({ unit: 'binary' }))),
        (file, changes, cuts) => {
          const text = JSON.stringify(file);
          for (const change of changes) expectReplaced(file, change);
          for (const cut of cuts) expectOverwritten(text, ...cut);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

const ORDINARY = { enumerable: true, writable: true, configurable: true };

function expectReplaced(file: unknown, changes: readonly (readonly [number, unknown])[]): void {
  const input = structuredClone(file);
  for (const [at, value] of changes) {
    const places = placesOf(input);
    const place = places[at % places.length];
    // Assigning to a key named __proto__ would not make one.
    if (place) Object.defineProperty(...place, { ...ORDINARY, value });
  }
  const asJson: unknown = JSON.parse(JSON.stringify(input));
  expectPlacesIn(asJson, problemsOf(asJson));
}

function expectOverwritten(text: string, start: number, end: number, other: string): void {
  const from = start % (text.length + 1);
  const broken = text.slice(0, from) + other + text.slice(from + (end % 20));
  try {
    parseGraphText(broken);
  } catch (error) {
    expect(error instanceof GraphFormatError || error instanceof GraphJsonError).toBe(true);
  }
}
