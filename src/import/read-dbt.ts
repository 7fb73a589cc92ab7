import type { NodeEntry } from '../domain/format/format.js';
import type { Draft } from './draft.js';
import { definedOf, listOf, recordOf, valueAt, wordsOf } from './json-shape.js';
import { setNodeNoun, TABLE_NOUN } from './not-about-models.js';
import { partialDateOf } from './partial-date-of.js';

/** Resource types without data of their own. */
const SKIPPED: ReadonlySet<string> = new Set([
  'test',
  'unit_test',
  'operation',
  'macro',
  'analysis',
]);

/** Whether this is the manifest of a dbt project. */
export function isDbt(input: unknown): boolean {
  const schema = wordsOf(valueAt(input, 'metadata', 'dbt_schema_version'));
  return /manifest/.test(schema) || recordOf(valueAt(input, 'parent_map')).size > 0;
}

/** Reads a dbt manifest: models, seeds, snapshots, sources and exposures with their dependencies; tests are skipped. */
export function readDbt(input: unknown, draft: Draft): void {
  setNodeNoun(draft, TABLE_NOUN);
  draft.title ??= wordsOf(valueAt(input, 'metadata', 'project_name')) || undefined;
  draft.updated ??= partialDateOf(wordsOf(valueAt(input, 'metadata', 'generated_at'))) ?? undefined;
  const materialized = new Map<string, string>();
  for (const section of [
    'sources',
    'nodes',
    'exposures',
    'metrics',
    'semantic_models',
    'saved_queries',
  ]) {
    for (const [id, part] of recordOf(valueAt(input, section))) {
      const type = wordsOf(valueAt(part, 'resource_type'));
      if (SKIPPED.has(type)) {
        draft.countDropped(type);
        continue;
      }
      materialized.set(id, wordsOf(valueAt(part, 'config', 'materialized')));
      draft.declare(nodeOf(id, part), `${section}[${JSON.stringify(id)}]`);
    }
  }
  for (const [target, parents] of recordOf(valueAt(input, 'parent_map'))) {
    if (!draft.has(target)) continue;
    const seen = new Set<string>();
    listOf(parents).forEach((parent, i) => {
      const source = wordsOf(parent);
      const place = `parent_map[${JSON.stringify(target)}][${i}]`;
      // dbt lists a parent once for each reference in the model.
      if (seen.has(source)) return;
      seen.add(source);
      const technique = materialized.get(target);
      draft.join(definedOf({ source, target, technique: technique ? [technique] : [] }), place);
    });
  }
}

function nodeOf(id: string, part: unknown): NodeEntry {
  const field = (key: string) => wordsOf(valueAt(part, key));
  const source = field('source_name');
  const name = source === '' ? field('label') || field('name') : `${source}.${field('name')}`;
  return definedOf<NodeEntry>({
    id,
    name: name === '' || name === id ? undefined : name,
    organization: field('package_name') === '' ? undefined : [field('package_name')],
    summary: field('description'),
  });
}
