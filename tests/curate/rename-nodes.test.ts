import { describe, expect, test } from 'vitest';
import { diffGraphs } from '../../src/curate/diff/diff-graphs.js';
import { applyDiff } from '../../src/curate/edit/apply-diff.js';
import { renameNodes, renamesAfter, renamesBetween } from '../../src/curate/rename-nodes.js';
import type { GraphFile } from '../../src/domain/format/format.js';
import { parseView } from '../../src/state/view-string.js';
import { withRenamedIds } from '../../src/state/renamed-ids.js';
import { fileOf, graphOf } from '../graph-of.js';

const renames = (...pairs: readonly string[]) =>
  new Map(pairs.map((pair) => pair.split(' ') as [string, string]));
const VIEWS = [
  { id: 'v', title: 'V', view: 'domain=alpaca&focus=alpaca&open=alpaca:peft,llama&q=alpaca' },
  { id: 'other', title: 'O', view: 'focus=llama' },
  {
    id: 'tour',
    title: 'T',
    view: 'base=alpaca,llama',
    steps: [
      { title: '1', view: 'select=alpaca~vicuna~alpaca' },
      { title: '2', view: 'of=alpaca&up=1' },
    ],
  },
];
const FILE: GraphFile = { ...fileOf('llama > alpaca > vicuna'), views: VIEWS };

describe('renameNodes', () => {
  const { nodes, edges, views } = renameNodes(FILE, renames('alpaca a,b'));

  test('claims, views and tour steps are updated, including ids with separators', () => {
    expect(nodes.map(({ id }) => id)).toEqual(['llama', 'a,b', 'vicuna']);
    expect(edges.map(({ source, target }) => `${source} > ${target}`)).toEqual([
      'llama > a,b',
      'a,b > vicuna',
    ]);
    expect(views?.map(({ view }) => view)).toEqual([
      'domain=alpaca&focus=a%2Cb&open=a%2Cb:peft,llama&q=alpaca',
      'focus=llama',
      'base=a%2Cb,llama',
    ]);
    expect(views?.[2]?.steps?.map(({ view }) => view)).toEqual([
      'select=a%2Cb~vicuna~alpaca',
      'of=a%2Cb&up=1',
    ]);
  });

  test('objects that do not refer to the id are returned as they are', () => {
    expect(nodes[0]).toBe(FILE.nodes[0]);
    expect(views?.[1]).toBe(VIEWS[1]);
    expect(renameNodes(FILE, new Map())).toBe(FILE);
  });

  test('two nodes that swap ids are each renamed once', () => {
    const swapped = renameNodes(FILE, renames('llama alpaca', 'alpaca llama'));
    expect(swapped.nodes.map(({ id }) => id)).toEqual(['alpaca', 'llama', 'vicuna']);
    expect(swapped.edges.map(({ source }) => source)).toEqual(['alpaca', 'llama']);
  });
});

test('every reference to the node in a view is updated', () => {
  const text = 'base=alpaca&nodes=llama,alpaca&focus=alpaca&open=alpaca:peft&select=alpaca';
  const before = graphOf('alpaca > llama [peft]; alpaca > vicuna');
  const { view } = parseView(`${text}&compare=alpaca,llama&layout=timeline`, before);
  const moved = withRenamedIds(view, renames('alpaca goat'));
  expect(moved).toMatchObject({
    focus: 'goat',
    select: { kind: 'node', id: 'goat' },
    open: [{ node: 'goat', part: 'peft' }],
    compare: ['goat', 'llama'],
    layout: 'timeline',
    filter: { only: ['llama', 'goat'], words: { base: ['goat'] } },
  });
  expect(withRenamedIds(moved, renames('goat alpaca'))).toEqual(view);
});

describe('renamesAfter, renamesBetween', () => {
  test('a chain is one rename; there and back is none', () => {
    const first = renames('a b');
    expect(renamesAfter(first, renames('b c', 'x y'))).toEqual(renames('a c', 'x y'));
    expect(renamesAfter(first, renames('b a'))).toEqual(new Map());
    expect(renamesAfter(first, renames('c a'))).toEqual(renames('a b', 'c a'));
  });

  test('returns the renames that an undo or redo makes', () => {
    expect(renamesBetween(renames('a c'), renames('a b'))).toEqual(renames('c b'));
    expect(renamesBetween(renames('a c'), new Map())).toEqual(renames('c a'));
    expect(renamesBetween(new Map(), renames('a c'))).toEqual(renames('a c'));
  });
});

describe('diffGraphs of renamed nodes', () => {
  const diffOf = (...pairs: readonly string[]) => {
    const map = renames(...pairs);
    const after = renameNodes(FILE, map);
    return { after, diff: diffGraphs(FILE, after, map) };
  };

  test('a rename is one change, with all its references', () => {
    const { diff } = diffOf('alpaca goat');
    expect(diff.nodes).toMatchObject({ added: [], removed: [] });
    expect(diff.nodes.changed.map(({ changes }) => changes)).toEqual([
      [{ key: 'id', before: 'alpaca', after: 'goat' }],
    ]);
    expect(diff.edges).toEqual({ added: [], removed: [], changed: [] });
    expect(diff.file).toEqual([]);
  });

  test.each([
    ['one', ['alpaca goat']],
    ['two that changed ids', ['alpaca llama', 'llama alpaca']],
    ['one that took the id of another', ['alpaca goat', 'vicuna alpaca']],
  ])('%s: applied, it gives the later file', (_, pairs) => {
    const { after, diff } = diffOf(...pairs);
    expect(applyDiff(FILE, diff)).toEqual({ file: after, conflicts: [] });
  });

  test('an id may be reused from a removed node, or by a new one', () => {
    const gone = renameNodes(
      { ...FILE, nodes: FILE.nodes.slice(0, 2), edges: FILE.edges.slice(0, 1), views: [] },
      renames('alpaca vicuna'),
    );
    const removed = diffGraphs(FILE, gone, renames('alpaca vicuna'));
    expect(removed.nodes.removed.map(({ id }) => id)).toEqual(['vicuna']);
    expect(applyDiff(FILE, removed).file).toEqual({ ...gone, views: undefined });
    const again = renameNodes(FILE, renames('alpaca goat'));
    const taken = { ...again, nodes: [...again.nodes, { id: 'alpaca', name: 'Another' }] };
    const diff = diffGraphs(FILE, taken, renames('alpaca goat'));
    expect(diff.nodes.added).toEqual([{ id: 'alpaca', name: 'Another' }]);
    expect(applyDiff(FILE, diff)).toEqual({ file: taken, conflicts: [] });
  });

  test('a node with the same name and content is recognized without a list of renames', () => {
    const named = fileOf('llama > alpaca', { alpaca: { name: 'Alpaca', license: 'x' } });
    const after = renameNodes(named, renames('alpaca goat'));
    expect(diffGraphs(named, after).nodes.changed[0]?.changes[0]?.key).toBe('id');
    expect(diffGraphs(FILE, renameNodes(FILE, renames('alpaca goat'))).nodes.removed).toHaveLength(
      1,
    );
  });

  test('a file in which another node has the id is unchanged, and reports a conflict', () => {
    const { diff } = diffOf('alpaca goat');
    const theirs = { ...FILE, nodes: [...FILE.nodes, { id: 'goat', name: 'Theirs' }] };
    const { file, conflicts } = applyDiff(theirs, diff);
    expect(file).toEqual(theirs);
    expect(conflicts).toEqual(['alpaca']);
  });
});
