import type { Draft } from './draft.js';
import { definedOf, listOf, valueAt, wordsOf } from './json-shape.js';
import { setNodeNoun, DATA_SET_NOUN } from './not-about-models.js';
import { partialDateOf } from './partial-date-of.js';

/** Whether these are OpenLineage run events: one, or a list. */
export function isOpenlineage(input: unknown): boolean {
  const [first] = listOf(input);
  return (
    valueAt(first, 'job') !== undefined &&
    (valueAt(first, 'run') !== undefined || valueAt(first, 'eventTime') !== undefined)
  );
}

/**
 * Reads OpenLineage events: every output of a job is derived from each of its inputs, with the job's name as the
 * technique. Repeated events of a run are merged.
 */
export function readOpenlineage(input: unknown, draft: Draft): void {
  setNodeNoun(draft, DATA_SET_NOUN);
  const edges = new Map<
    string,
    { source: string; target: string; jobs: Set<string>; place: string }
  >();
  listOf(input).forEach((event, i) => {
    const place = `[${i}]`;
    const job = wordsOf(valueAt(event, 'job', 'name'));
    const date = partialDateOf(wordsOf(valueAt(event, 'eventTime')));
    if (date !== null && date > (draft.updated ?? '')) draft.updated = date;
    const [inputs, outputs] = ['inputs', 'outputs'].map((key) =>
      listOf(valueAt(event, key)).flatMap((dataset) =>
        dataSetOf(dataset, draft, `${place}.${key}`),
      ),
    );
    for (const target of outputs ?? []) {
      for (const source of inputs ?? []) {
        const key = JSON.stringify([source, target]);
        const edge = edges.get(key) ?? { source, target, jobs: new Set<string>(), place };
        if (job !== '') edge.jobs.add(job);
        edges.set(key, edge);
      }
    }
  });
  for (const { source, target, jobs, place } of edges.values()) {
    draft.join(definedOf({ source, target, technique: [...jobs] }), place);
  }
}

/** The id of a data set, which is declared when first seen. */
function dataSetOf(dataset: unknown, draft: Draft, place: string): readonly string[] {
  const name = wordsOf(valueAt(dataset, 'name'));
  const namespace = wordsOf(valueAt(dataset, 'namespace'));
  if (name === '') {
    draft.drop('nameless', place);
    return [];
  }
  const id = namespace === '' ? name : `${namespace}/${name}`;
  if (!draft.has(id)) {
    const summary = wordsOf(valueAt(dataset, 'facets', 'documentation', 'description'));
    draft.declare(definedOf({ id, name: id === name ? undefined : name, summary }), place);
  }
  return [id];
}
