import { expect, test } from 'vitest';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import { finish } from '../../../src/domain/format/steps.js';
import { packSearch } from '../../../src/domain/query/pack-search.js';
import { RunPacker } from '../../../src/domain/query/run-packer.js';
import { SearchIndex } from '../../../src/domain/query/search-index.js';

test('packSearch packs the words of many models run by run, and finds each', () => {
  const nodes = Array.from({ length: 6000 }, (_, n) => ({
    id: `${n}${'long'.repeat(300)}`,
    organization: ['An organization of many models'],
  }));
  const { graph } = parseGraph({ format: 1, nodes, edges: [] });
  const packers: RunPacker[] = [];
  const newPacker = () => {
    const packer = new RunPacker();
    packers.push(packer);
    return packer;
  };
  const index = new SearchIndex(finish(packSearch(graph, newPacker)));
  // Names, ids and words take 7 MB and more each; of checkpoints and addresses there are none.
  expect(packers.filter(({ runCount }) => runCount > 0)).toHaveLength(3);
  const notFound = nodes.flatMap(({ id }, n) => (index.named(id)[0] === n ? [] : [id]));
  expect(notFound).toEqual([]);
  const { best, others } = finish(index.words.search(['organization'], () => 0));
  expect(best.length + others.length).toBe(nodes.length);
});
