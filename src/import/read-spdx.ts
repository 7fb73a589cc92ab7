import type { NodeEntry } from '../domain/format/format.js';
import type { Draft } from './draft.js';
import { parseHubId } from './hub-id.js';
import { definedOf, listOf, recordOf, valueAt, wordsOf } from './json-shape.js';
import { licenseClassOf } from './license-class.js';
import { ownPropertiesOf } from './own-properties.js';
import { partialDateOf } from './partial-date-of.js';

/** Relationship → relation, and whether it points from child to parent. */
const RELATIONSHIPS: ReadonlyMap<string, { relation: string; fromChild: boolean }> = new Map([
  ['descendantOf', { relation: 'weights', fromChild: true }],
  ['ancestorOf', { relation: 'weights', fromChild: false }],
  ['trainedOn', { relation: 'data', fromChild: true }],
]);

/** Whether this is a document of SPDX 3. */
export function isSpdx(input: unknown): boolean {
  return (
    (Array.isArray(valueAt(input, '@graph')) || idOf(input) !== '') &&
    listOf(valueAt(input, '@context')).some((context) => /spdx\.org\/rdf\/3/.test(wordsOf(context)))
  );
}

/** Reads the AI packages and data sets of an SPDX 3 document, with their ancestors and training data. */
export function readSpdx(input: unknown, draft: Draft): void {
  // A document of one element needs no list.
  const elements = listOf(valueAt(input, '@graph') ?? input);
  const byId = new Map(elements.map((element) => [idOf(element), element]));
  const licenses = licensesIn(elements, byId);
  const ids = new Map<string, string>();
  elements.forEach((element, i) => {
    const place = `@graph[${i}]`;
    const type = wordsOf(valueAt(element, 'type') ?? valueAt(element, '@type'));
    if (type === 'SpdxDocument') readDocument(element, draft, place);
    else if (type === 'ai_AIPackage' || type === 'dataset_DatasetPackage') {
      const entry = nodeOf(element, byId, licenses.get(idOf(element)), draft, place);
      ids.set(idOf(element), entry.id);
      draft.declare(entry, place);
    } else if (/Package$|_File$|_Snippet$/.test(type)) draft.countDropped(type);
  });
  elements.forEach((element, i) => {
    const found = RELATIONSHIPS.get(wordsOf(valueAt(element, 'relationshipType')));
    if (!found) return;
    const from = wordsOf(valueAt(element, 'from'));
    listOf(valueAt(element, 'to')).forEach((end, t) => {
      const place = `@graph[${i}].to[${t}]`;
      const [child, parent] = found.fromChild ? [from, wordsOf(end)] : [wordsOf(end), from];
      const [source, target] = [ids.get(parent) ?? parent, ids.get(child) ?? child];
      const own = ownOf(element, draft, place);
      const relation = found.relation === 'weights' ? {} : { relation: found.relation };
      draft.join({ ...(Object.keys(own).length > 0 ? own : relation), source, target }, place);
    });
  });
}

function readDocument(element: unknown, draft: Draft, place: string): void {
  const own = ownOf(element, draft, place);
  draft.takeGraph(own);
  const name = wordsOf(valueAt(element, 'name'));
  if (Object.keys(own).length === 0 && name !== '') draft.title ??= name;
}

function nodeOf(
  element: unknown,
  byId: ReadonlyMap<string, unknown>,
  license: string | undefined,
  draft: Draft,
  place: string,
): NodeEntry {
  const field = (key: string) => wordsOf(valueAt(element, key));
  const { id, ...own } = ownOf(element, draft, place);
  if (typeof id === 'string') return { ...own, id };
  const name = field('name');
  const spdxId = idOf(element);
  const released = partialDateOf(field('releaseTime')) ?? undefined;
  const organizations = [
    ...listOf(valueAt(element, 'suppliedBy')),
    ...listOf(valueAt(element, 'originatedBy')),
  ];
  const organization = organizations
    .map((organization) => wordsOf(valueAt(byId.get(wordsOf(organization)), 'name')))
    .filter((word) => word !== '');
  const homepage = field('software_homePage');
  const weights = field('software_downloadLocation');
  const huggingface = [weights, homepage].map(parseHubId).find((found) => found !== null);
  return definedOf<NodeEntry>({
    id: name === '' || draft.has(name) ? spdxId : name,
    name: name !== '' && draft.has(name) ? name : undefined,
    organization: [...new Set(organization)],
    released,
    variants: huggingface ? [{ huggingface }] : undefined,
    license,
    licenseClass: license === undefined ? undefined : licenseClassOf(license),
    links: homepage || weights ? definedOf({ homepage, weights }) : undefined,
    summary: field('summary') || field('description'),
  });
}

/** Package → the licence declared or concluded for it. */
function licensesIn(
  elements: readonly unknown[],
  byId: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of elements) {
    const type = wordsOf(valueAt(element, 'relationshipType'));
    if (type !== 'hasDeclaredLicense' && type !== 'hasConcludedLicense') continue;
    const [to] = listOf(valueAt(element, 'to'));
    const license = byId.get(wordsOf(to));
    const name =
      wordsOf(valueAt(license, 'simplelicensing_licenseExpression')) ||
      wordsOf(valueAt(license, 'name')) ||
      wordsOf(to).replace(/^.*\//, '');
    if (name !== '') found.set(wordsOf(valueAt(element, 'from')), name);
  }
  return found;
}

function idOf(element: unknown): string {
  return wordsOf(valueAt(element, 'spdxId')) || wordsOf(valueAt(element, '@id'));
}

function ownOf(element: unknown, draft: Draft, place: string): Readonly<Record<string, unknown>> {
  const properties = listOf(valueAt(element, 'extension'))
    .flatMap((extension) => listOf(valueAt(extension, 'extension_cdxProperty')))
    .map((property) => {
      const record = recordOf(property);
      return [record.get('extension_cdxPropName'), record.get('extension_cdxPropValue')] as const;
    });
  return ownPropertiesOf(properties, draft, place);
}
