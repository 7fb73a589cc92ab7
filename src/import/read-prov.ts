import type { EdgeEntry, NodeEntry } from '../domain/format/format.js';
import type { Draft } from './draft.js';
import { definedOf, listOf, recordOf, valueAt, wordsOf } from './json-shape.js';
import { OWN_PREFIX } from '../domain/format/own-prefix.js';
import { setNodeNoun, NODE_NOUN } from './not-about-models.js';
import { ownPropertiesOf } from './own-properties.js';
import { partialDateOf } from './partial-date-of.js';

/** Maximum nesting of bundles; PROV itself allows none. */
const MAX_DEPTH = 8;
/** What is read of a document or bundle. */
const RECORDS: readonly string[] = ['prefix', 'entity', 'wasDerivedFrom', 'bundle'];
/** What is read of one without derivations. */
const OF_ACTIVITIES: readonly string[] = ['activity', 'used', 'wasGeneratedBy'];
/** What is read of a derivation. */
const ENDS: readonly string[] = ['prov:generatedEntity', 'prov:usedEntity'];

/** Whether this is PROV-JSON. */
export function isProv(input: unknown): boolean {
  const record = recordOf(input);
  return (
    (record.has('entity') || record.has('wasDerivedFrom') || record.has('bundle')) &&
    !record.has('nodes') &&
    [...record.keys()].every((key) => /^[a-zA-Z]+$/.test(key))
  );
}

/**
 * Reads PROV-JSON: entities and derivations. Without explicit derivations, what an activity generated is derived from
 * what it used, which is reported as a guess. Nested bundles are flattened.
 */
export function readProv(input: unknown, draft: Draft): void {
  const isOurs = readBundle(input, '', 0);
  if (!isOurs) setNodeNoun(draft, NODE_NOUN);

  function readBundle(bundle: unknown, at: string, depth: number): boolean {
    let isOurs = false;
    const ids = new Map<string, string>();
    for (const [name, value] of recordOf(valueAt(bundle, 'entity'))) {
      const place = `${at}entity[${JSON.stringify(name)}]`;
      const attributes = recordOf(listOf(value)[0]);
      const { id, graph, ...own } = ownOf(attributes, draft, place) as Record<string, unknown>;
      if (graph === true) {
        draft.takeGraph(own);
        isOurs = true;
        continue;
      }
      const entry =
        typeof id === 'string' ? ({ ...own, id } as NodeEntry) : nodeOf(name, attributes, draft);
      ids.set(name, entry.id);
      draft.declare(entry, place);
    }
    const idOf = (name: string) => ids.get(name) ?? name;
    const join = (source: string, target: string, entry: Partial<EdgeEntry>, place: string) => {
      draft.stub(source, place);
      draft.stub(target, place);
      draft.join({ source, target, ...entry }, place);
    };
    for (const [name, value] of recordOf(valueAt(bundle, 'wasDerivedFrom'))) {
      listOf(value).forEach((record) => {
        const place = `${at}wasDerivedFrom[${JSON.stringify(name)}]`;
        const attributes = recordOf(record);
        const target = wordsOf(attributes.get('prov:generatedEntity'));
        const own = ownOf(attributes, draft, place);
        if (!isOurs) countUnread(attributes.keys(), ENDS);
        for (const used of listOf(attributes.get('prov:usedEntity'))) {
          const source = wordsOf(used);
          if (source !== '' && target !== '') join(idOf(source), idOf(target), own, place);
          else draft.drop('nameless', place);
        }
      });
    }
    const isDerived = recordOf(valueAt(bundle, 'wasDerivedFrom')).size > 0;
    if (!isOurs && !isDerived) {
      for (const { source, target, activity, place } of throughActivities(bundle, at)) {
        draft.guess('relation', place, source, target, activity);
        join(idOf(source), idOf(target), { technique: [activity] }, place);
      }
    }
    // Derivations, if there are any, take precedence over what an activity used and generated.
    countUnread(recordOf(bundle).keys(), isDerived ? RECORDS : [...RECORDS, ...OF_ACTIVITIES]);
    for (const [name, inner] of recordOf(valueAt(bundle, 'bundle'))) {
      if (depth < MAX_DEPTH) {
        isOurs = readBundle(inner, `${at}bundle[${JSON.stringify(name)}].`, depth + 1) || isOurs;
      }
    }
    return isOurs;
  }

  function countUnread(keys: Iterable<string>, known: readonly string[]): void {
    for (const key of keys) {
      if (!known.includes(key) && !key.startsWith(OWN_PREFIX)) draft.countDropped(key);
    }
  }
}

function nodeOf(name: string, attributes: ReadonlyMap<string, unknown>, draft: Draft): NodeEntry {
  const label = labelOf(attributes.get('prov:label'));
  for (const key of attributes.keys()) {
    if (key !== 'prov:label' && key !== 'dct:created') draft.countDropped(key);
  }
  const made = partialDateOf(wordsOf(attributes.get('dct:created')));
  return definedOf<NodeEntry>({
    id: name,
    name: label === '' || label === name ? undefined : label,
    released: made ?? undefined,
  });
}

/** A label may have several languages: the first one wins. */
function labelOf(value: unknown): string {
  return wordsOf(listOf(value)[0]);
}

function throughActivities(bundle: unknown, at: string) {
  const usedBy = new Map<string, string[]>();
  for (const value of recordOf(valueAt(bundle, 'used')).values()) {
    for (const record of listOf(value)) {
      const activity = wordsOf(valueAt(record, 'prov:activity'));
      const entities = usedBy.get(activity) ?? [];
      entities.push(wordsOf(valueAt(record, 'prov:entity')));
      usedBy.set(activity, entities);
    }
  }
  return [...recordOf(valueAt(bundle, 'wasGeneratedBy'))].flatMap(([name, value]) =>
    listOf(value).flatMap((record) => {
      const activity = wordsOf(valueAt(record, 'prov:activity'));
      const target = wordsOf(valueAt(record, 'prov:entity'));
      const place = `${at}wasGeneratedBy[${JSON.stringify(name)}]`;
      return (usedBy.get(activity) ?? [])
        .filter((source) => source !== '' && target !== '')
        .map((source) => ({ source, target, activity, place }));
    }),
  );
}

function ownOf(
  attributes: ReadonlyMap<string, unknown>,
  draft: Draft,
  place: string,
): Readonly<Record<string, unknown>> {
  return ownPropertiesOf(attributes, draft, place);
}
