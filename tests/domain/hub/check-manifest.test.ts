import { expect, test } from 'vitest';
import { checkManifest } from '../../../src/domain/hub/check-manifest.js';
import type { Manifest } from '../../../src/domain/parquet/manifest.js';

const SOUND = {
  format: 1,
  hub: 'families.parquet',
  nodes: 'nodes.parquet',
  edges: 'edges.parquet',
  counts: { models: 3, families: 1 },
  files: { 'nodes.parquet': [100, 20], 'search/words-000.parquet': [50, 50] },
  search: {
    words: { files: ['search/words-000.parquet'], rows: 10 },
    parts: { files: ['search/parts-000.parquet'], rows: 10, firsts: ['al'] },
    ids: { files: ['search/ids-000.parquet'], rows: 10, firsts: ['a/b'] },
  },
};

const check = (change: object) =>
  checkManifest('hub.json', { ...SOUND, ...change } as unknown as Manifest);

test('a manifest as built is valid, with and without search tables', () => {
  expect(() => check({})).not.toThrow();
  expect(() => check({ search: { ...SOUND.search, ids: undefined } })).not.toThrow();
  expect(() => check({ search: undefined, files: undefined })).not.toThrow();
});

test.each<[object, string]>([
  [
    { counts: undefined },
    'counts.families: expected a whole number from 0 to 2147483647, got nothing; counts.models: expected',
  ],
  [{ counts: { families: 3 } }, 'counts.models: expected a whole number'],
  [{ nodes: '../nodes.parquet' }, 'nodes: expected the path of a file next to the manifest'],
  [{ nodes: 'a/../../nodes.parquet' }, 'nodes: '],
  [{ edges: 'https://evil.example/edges.parquet' }, 'edges: '],
  [{ edges: '//evil.example/edges.parquet' }, 'edges: '],
  [{ hub: '/families.parquet' }, 'hub: '],
  [{ hub: '%2e%2e/families.parquet' }, 'hub: '],
  [{ hub: 7 }, 'hub: expected the path of a file next to the manifest, got 7'],
  [{ files: { '../x': [1, 1] } }, 'files: '],
  [{ files: { x: [10, 11] } }, 'files["x"]: expected its length and footer length, got [10,11]'],
  [{ files: { x: [-1, 0] } }, 'files["x"]: '],
  [{ files: { x: null } }, 'files["x"]: '],
  [{ counts: { families: 2 ** 31 } }, 'counts.families: expected a whole number'],
  [{ counts: { families: -1 } }, 'counts.families: '],
  [{ counts: { families: 1, models: 1.5 } }, 'counts.models: '],
  [{ counts: { families: 1, models: '3' } }, 'counts.models: '],
  [{ search: {} }, 'search.words.files: expected a list of file names, got nothing'],
  [
    { search: { ...SOUND.search, words: { files: ['../w'], rows: 0 } } },
    'search.words.files[0]: expected the path of a file next to the manifest, got "../w"; search.words.rows: ',
  ],
  [
    { search: { ...SOUND.search, parts: { files: ['p'], rows: 1, firsts: [] } } },
    'search.parts.firsts: expected the first value of each of the 1 files, got []',
  ],
  [
    { search: { ...SOUND.search, ids: { files: ['i', '../j'], rows: 1, firsts: ['a/b'] } } },
    'search.ids.files[1]: expected the path of a file next to the manifest, got "../j"; search.ids.firsts: expected the first value of each of the 2 files, got ["a/b"]',
  ],
])('an impossible value is reported with its key: %j', (change, message) => {
  expect(() => check(change)).toThrow(`hub.json: ${message}`);
});

test('everything is reported at once', () => {
  expect(() => check({ hub: '/a', nodes: '/b' })).toThrow(/hub: expected .*; nodes: expected /);
});
