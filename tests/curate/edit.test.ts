import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffGraphs } from '../../src/curate/diff/diff-graphs.js';
import { isSame } from '../../src/curate/diff/graph-diff.js';
import { applyDiff } from '../../src/curate/edit/apply-diff.js';
import { edit, editsOf, redo, undo } from '../../src/curate/edit/edits.js';
import {
  problemsOfClaim,
  problemsOfFrame,
  problemsOfNode,
} from '../../src/curate/edit/entry-problems.js';
import {
  withClaim,
  withNode,
  withoutClaim,
  withoutNode,
} from '../../src/curate/edit/with-entries.js';
import { EDGE_FIELDS, GRAPH_FIELDS, NODE_FIELDS } from '../../src/domain/format/form-fields.js';
import { graphFileSchema } from '../../src/domain/format/format.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { fileOf, graphOf } from '../graph-of.js';
import { graphFiles } from '../domain/format/graph-file-arbitrary.js';

const SOURCES = [{ url: 'https://example.org/' }];
const FILE = fileOf('llama > alpaca > vicuna; llama > goat');

describe('withNode, withoutNode, withClaim, withoutClaim', () => {
  test('existing entries are replaced in place, new ones appended; all others stay the same objects', () => {
    const [llama, , vicuna, goat] = FILE.nodes;
    const changed = withNode(FILE, { id: 'alpaca', license: 'x' });
    expect(changed.nodes).toEqual([llama, { id: 'alpaca', license: 'x' }, vicuna, goat]);
    expect(changed.nodes[0]).toBe(llama);
    expect(changed.edges).toBe(FILE.edges);
    expect(withNode(FILE, { id: 'new' }).nodes.at(-1)).toEqual({ id: 'new' });
    expect(FILE.nodes).toHaveLength(4);
  });

  test('removing a node removes its claims', () => {
    const { nodes, edges } = withoutNode(FILE, 'alpaca');
    expect(nodes.map(({ id }) => id)).toEqual(['llama', 'vicuna', 'goat']);
    expect(edges.map(({ target }) => target)).toEqual(['goat']);
  });

  test('a claim is identified by its ends and relation, which may change', () => {
    const moved = { source: 'goat', target: 'alpaca', relation: 'data' };
    const former = { source: 'llama', target: 'alpaca', relation: 'weights' };
    expect(withClaim(FILE, moved, former).edges[0]).toBe(moved);
    expect(withClaim(FILE, moved).edges).toHaveLength(4);
    expect(withoutClaim(FILE, former).edges).toHaveLength(2);
    expect(withoutClaim(FILE, moved).edges).toHaveLength(3);
  });

  test('unknown keys are kept', () => {
    const file = { ...FILE, 'x-own': 1, edges: [] };
    expect(withNode(file, { id: 'a', 'x-mine': [2] })).toMatchObject({ 'x-own': 1 });
    expect(withoutNode(withNode(file, { id: 'a', 'x-mine': [2] }), 'llama').nodes.at(-1)).toEqual({
      id: 'a',
      'x-mine': [2],
    });
  });
});

describe('undo, redo', () => {
  const [one, two, three] = ['a', 'a; b', 'a; b; c'].map((drawing) => ({
    file: fileOf(drawing),
  })) as [{ file: typeof FILE }, { file: typeof FILE }, { file: typeof FILE }];

  test('step back and forth, and stop at the ends', () => {
    const edits = edit(edit(editsOf(one), two), three);
    expect(undo(edits).now).toBe(two);
    expect(undo(undo(undo(edits))).now).toBe(one);
    expect(redo(undo(edits)).now).toBe(three);
    expect(redo(edits)).toBe(edits);
    expect(edits.original).toBe(one);
  });

  test('a change clears what was undone; an edit without change adds no step', () => {
    const undone = undo(edit(edit(editsOf(one), two), three));
    expect(redo(edit(undone, one)).now).toBe(one);
    expect(edit(undone, undone.now)).toBe(undone);
  });
});

describe('applyDiff', () => {
  const files = graphFiles.map((file) => parseGraph(file).graph.file);

  test('the differences between two files turn one into the other', () =>
    fc.assert(
      fc.property(files, files, (before, after) => {
        const { file, conflicts } = applyDiff(before, diffGraphs(before, after));
        expect(conflicts).toEqual([]);
        expect(isSame(diffGraphs(file, after))).toBe(true);
        expect(applyDiff(file, diffGraphs(before, after)).conflicts).toEqual([]);
      }),
    ));

  test('a relation that is the default again is written only if the later file writes it', () => {
    const messagesOf = (edge: object) =>
      parseGraph({
        format: 1,
        nodes: [{ id: 'a' }, { id: 'b' }],
        edges: [{ source: 'a', target: 'b', ...edge }],
      }).graph.file;
    const merge = messagesOf({ relation: 'merge' });
    for (const after of [messagesOf({}), messagesOf({ relation: 'weights' })]) {
      expect(applyDiff(merge, diffGraphs(merge, after)).file).toEqual(after);
      expect(applyDiff(after, diffGraphs(after, merge)).file).toEqual(merge);
    }
  });

  test('where a file changed meanwhile, its changes win and are reported; all others are applied', () => {
    const mine = withNode(
      withClaim(withNode(FILE, { id: 'goat', license: 'mine', aliases: ['G'] }), {
        source: 'goat',
        target: 'vicuna',
      }),
      { id: 'new' },
    );
    const theirs = withNode(FILE, { id: 'goat', license: 'theirs' });
    const { file, conflicts } = applyDiff(theirs, diffGraphs(FILE, mine));
    expect(file.nodes.find(({ id }) => id === 'goat')).toEqual({
      id: 'goat',
      license: 'theirs',
      aliases: ['G'],
    });
    expect(conflicts).toEqual(['goat: license']);
    expect(file.nodes.at(-1)?.id).toBe('new');
    expect(file.edges).toHaveLength(4);
  });

  test('entries removed meanwhile are reported; entries to be removed that changed meanwhile stay', () => {
    const mine = withoutNode(withNode(FILE, { id: 'goat', license: 'mine' }), 'vicuna');
    const theirs = withNode(withoutNode(FILE, 'goat'), { id: 'vicuna', license: 'x' });
    const { file, conflicts } = applyDiff(theirs, diffGraphs(FILE, mine));
    expect(conflicts).toEqual(['vicuna', 'goat']);
    expect(file.nodes.map(({ id }) => id)).toEqual(['llama', 'alpaca', 'vicuna']);
  });
});

describe('problemsOfNode', () => {
  const graph = graphOf('llama > alpaca');

  test('problems of the format are reported at their key, and ids must be unique', () => {
    expect(problemsOfNode(graph, { id: 'new', license: 'x' }, null)).toEqual([]);
    expect(problemsOfNode(graph, { id: 'llama' }, 'llama')).toEqual([]);
    const entry = { id: 'llama', released: 'May', sources: [{ url: 'javascript:x' }] };
    expect(problemsOfNode(graph, entry, null).map(({ path }) => path)).toEqual([
      'released',
      'id',
      'sources[0].url',
    ]);
  });

  test('a new id must be free and typeable; the present one may be anything', () => {
    const pathsOf = (id: string, former: string) =>
      problemsOfNode(graph, { id }, former).map(({ code }) => code);
    expect(pathsOf('llama', 'alpaca')).toEqual(['repeated-id']);
    expect(pathsOf('', 'alpaca')).not.toEqual([]);
    expect(pathsOf('羊驼 7B/v1', 'alpaca')).toEqual([]);
    for (const id of [' a', 'a\n', 'a\u202Eb', 'a\u200B', '\uD800']) {
      expect(pathsOf(id, 'alpaca')).toEqual(['odd-id']);
      expect(pathsOf(id, id)).toEqual([]);
    }
  });
});

describe('problemsOfFrame', () => {
  test('problems of the format and duplicate ids are reported at their keys', () => {
    const pathsOf = (frame: object) =>
      problemsOfFrame({ format: 1, ...frame }).map(({ path }) => path);
    expect(pathsOf({ title: { en: 'T' }, views: [] })).toEqual([]);
    expect(pathsOf({ updated: 'May', vocabulary: { noun: { one: 'a' } } })).toEqual([
      'updated',
      'vocabulary.noun.many',
    ]);
    const domains = [{ id: 'a' }, { id: 'b' }, { id: 'a' }, { id: '' }];
    const view = { id: 'v', title: 'V', view: '' };
    expect(pathsOf({ vocabulary: { domains }, views: [view, view] })).toEqual([
      'vocabulary.domains[3].id',
      'vocabulary.domains[2].id',
      'views[1].id',
    ]);
  });
});

describe('problemsOfClaim', () => {
  const graph = graphOf('llama > alpaca > vicuna');
  const claim = (source: string, target: string) => ({ source, target, sources: SOURCES });
  const pathsOf = (...given: Parameters<typeof problemsOfClaim>) =>
    problemsOfClaim(...given).map(({ path }) => path);

  test('a claim needs a source that can be opened', () => {
    expect(problemsOfClaim(graph, claim('llama', 'vicuna'), null)).toEqual([]);
    expect(pathsOf(graph, { source: 'llama', target: 'vicuna' }, null)).toEqual(['sources']);
    const nowhere = { ...claim('llama', 'vicuna'), sources: [{ url: '' }] };
    expect(pathsOf(graph, nowhere, null)).toEqual(['sources[0].url', 'sources']);
  });

  test('its ends must exist, without a cycle or a claim of the same relation', () => {
    expect(pathsOf(graph, claim('nobody', 'vicuna'), null)).toEqual(['source']);
    expect(pathsOf(graph, claim('llama', 'llama'), null)).toEqual(['source']);
    expect(pathsOf(graph, claim('vicuna', 'llama'), null)).toEqual(['source']);
    expect(pathsOf(graph, claim('llama', 'alpaca'), null)).toEqual(['relation']);
    const former = { source: 'llama', target: 'alpaca' };
    expect(pathsOf(graph, claim('llama', 'alpaca'), former)).toEqual([]);
    // Reversed, it closes no cycle, as it replaces the original.
    expect(pathsOf(graphOf('llama > alpaca'), claim('alpaca', 'llama'), former)).toEqual([]);
  });
});

describe('NODE_FIELDS, EDGE_FIELDS', () => {
  const { nodes, edges } = graphFileSchema.entries;

  test('every key of the format is a field', () => {
    expect(NODE_FIELDS.map(({ key }) => key)).toEqual(Object.keys(nodes.item.entries));
    expect(EDGE_FIELDS.map(({ key }) => key)).toEqual(Object.keys(edges.item.entries));
    expect(
      ['$schema', 'format', 'nodes', 'edges', ...GRAPH_FIELDS.map(({ key }) => key)].sort(),
    ).toEqual(Object.keys(graphFileSchema.entries).sort());
  });

  test('a field accepts what its schema accepts', () => {
    const kinds = Object.fromEntries(NODE_FIELDS.map(({ key, kind }) => [key, kind]));
    expect(kinds).toMatchObject({
      id: 'text',
      name: 'translated',
      aliases: 'words',
      kind: 'choice',
      released: 'date',
      variants: 'records',
      contextLength: 'number',
      links: 'group',
      notes: 'texts',
      usage: 'group',
      landmark: 'yes',
    });
    const kindOf = NODE_FIELDS.find(({ key }) => key === 'kind');
    expect(kindOf?.choices).toEqual(['base', 'derived']);
    const sources = EDGE_FIELDS.find(({ key }) => key === 'sources');
    expect(sources?.fields.map(({ key, isRequired }) => [key, isRequired]).slice(0, 2)).toEqual([
      ['url', true],
      ['lines', false],
    ]);
    expect(sources?.fields[1]?.about).toBe('The place in the document, e.g. "23,41-45".');
  });
});
