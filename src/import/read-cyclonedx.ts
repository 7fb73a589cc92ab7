import type { EdgeEntry, NodeEntry } from '../domain/format/format.js';
import type { Draft } from './draft.js';
import { definedOf, listOf, recordOf, valueAt, wordsOf } from './json-shape.js';
import { parseHubId } from './hub-id.js';
import { licenseClassOf } from './license-class.js';
import { ownPropertiesOf } from './own-properties.js';

const MODEL = 'machine-learning-model';
const DATA = 'data';
/** Maximum nesting of components. */
const MAX_DEPTH = 32;

/** Whether this is a CycloneDX bill of materials. */
export function isCyclonedx(input: unknown): boolean {
  return valueAt(input, 'bomFormat') === 'CycloneDX';
}

/** Reads the models of a CycloneDX BOM with their pedigree and training data sets. */
export function readCyclonedx(input: unknown, draft: Draft): void {
  const ids = new Map<string, string>();
  draft.takeGraph(ownOf(valueAt(input, 'metadata'), draft, 'metadata'));
  const models: { readonly component: unknown; readonly id: string; readonly place: string }[] = [];
  collect(valueAt(input, 'metadata', 'component'), 'metadata.component', 0);
  listOf(valueAt(input, 'components')).forEach((component, i) =>
    collect(component, `components[${i}]`, 0),
  );
  for (const { component, id, place } of models) readParents(component, id, place, 0);
  readDependencies();

  function collect(component: unknown, place: string, depth: number): void {
    if (component === undefined || depth > MAX_DEPTH) return;
    const type = wordsOf(valueAt(component, 'type'));
    if (type === MODEL) {
      const id = declare(component, place);
      if (id !== null) models.push({ component, id, place });
    } else if (type === DATA) declare(component, place);
    else if (depth > 0 || place !== 'metadata.component') draft.countDropped(`component: ${type}`);
    else draft.title ??= wordsOf(valueAt(component, 'name')) || undefined;
    listOf(valueAt(component, 'components')).forEach((inner, i) =>
      collect(inner, `${place}.components[${i}]`, depth + 1),
    );
  }

  function declare(component: unknown, place: string): string | null {
    const entry = nodeOf(component, draft, place);
    if (!entry) {
      draft.drop('nameless', place);
      return null;
    }
    const ref = wordsOf(valueAt(component, 'bom-ref'));
    if (ref !== '') ids.set(ref, entry.id);
    const purl = wordsOf(valueAt(component, 'purl'));
    if (purl !== '') ids.set(purl, entry.id);
    draft.declare(entry, place);
    return entry.id;
  }

  function readParents(component: unknown, target: string, place: string, depth: number): void {
    const { claims } = ownOf(component, draft, place);
    if (claims !== undefined) {
      listOf(claims).forEach((claim, i) => {
        draft.join({ ...(claim as EdgeEntry), target }, `${place}.properties.claims[${i}]`);
      });
      return;
    }
    listOf(valueAt(component, 'pedigree', 'ancestors')).forEach((ancestor, i) => {
      const at = `${place}.pedigree.ancestors[${i}]`;
      const source = parentOf(ancestor, at);
      if (source === null) return;
      draft.join({ source, target }, at);
      if (depth < MAX_DEPTH) readParents(ancestor, source, at, depth + 1);
    });
    const parameters = valueAt(component, 'modelCard', 'modelParameters');
    listOf(valueAt(parameters, 'datasets')).forEach((data, i) => {
      const at = `${place}.modelCard.modelParameters.datasets[${i}]`;
      const ref = wordsOf(valueAt(data, 'ref'));
      const source = ids.get(ref) ?? (ref || wordsOf(valueAt(data, 'name')));
      if (source === '') return;
      draft.stub(source, at);
      draft.join({ source, target, relation: 'data' }, at);
    });
  }

  /** The id of a parent; a component that is defined nowhere else is declared here. */
  function parentOf(ancestor: unknown, place: string): string | null {
    const refs = ['bom-ref', 'purl'].map((key) => wordsOf(valueAt(ancestor, key)));
    const known = refs.map((ref) => ids.get(ref)).find((id) => id !== undefined);
    if (known !== undefined) return known;
    const entry = nodeOf(ancestor, draft, place);
    if (!entry) {
      draft.drop('nameless', place);
      return null;
    }
    if (!draft.has(entry.id)) draft.declare(entry, place);
    return entry.id;
  }

  /**
   * A dependency is not necessarily a derivation: it is a guess, or dropped if the pedigree names other models. What
   * other statements say is not repeated.
   */
  function readDependencies(): void {
    const modelIds = new Set(models.map(({ id }) => id));
    const stated = draft.edges.map(({ source, target }) => ({ source, target }));
    const withParents = new Set(stated.map(({ target }) => target));
    const pairs = new Set(stated.map(pairOf));
    listOf(valueAt(input, 'dependencies')).forEach((dependency, i) => {
      const target = ids.get(wordsOf(valueAt(dependency, 'ref')));
      if (target === undefined || !modelIds.has(target)) return;
      listOf(valueAt(dependency, 'dependsOn')).forEach((ref, d) => {
        const source = ids.get(wordsOf(ref));
        if (source === undefined || pairs.has(pairOf({ source, target }))) return;
        const place = `dependencies[${i}].dependsOn[${d}]`;
        const relation = modelIds.has(source) ? 'weights' : 'data';
        if (modelIds.has(source) && withParents.has(target)) {
          draft.drop('dependency', place, source, target);
          return;
        }
        draft.guess('relation', place, source, target, relation);
        draft.join({ source, target, relation, confidence: 'inferred' }, place);
      });
    });
  }
}

/** The two ends of an edge as one text. */
function pairOf({ source, target }: Pick<EdgeEntry, 'source' | 'target'>): string {
  return JSON.stringify([source, target]);
}

function nodeOf(component: unknown, draft: Draft, place: string): NodeEntry | null {
  const field = (...path: string[]) => wordsOf(valueAt(component, ...path));
  const name = field('name');
  const { id, claims, ...own } = ownOf(component, draft, place);
  // Our own exports contain exact properties, so nothing else is read.
  if (typeof id === 'string') return { ...own, id };
  const group = field('group');
  const key = [group, name].filter(Boolean).join('/');
  if (key === '') return null;
  const license = licenseOf(component);
  const [, huggingface, revision] =
    /^pkg:huggingface\/([^@?#]+)(?:@([^?#]+))?/i.exec(field('purl')) ?? [];
  const version = field('version');
  if (version !== '' && version !== revision) draft.countDropped('version');
  const organization = [field('supplier', 'name'), field('publisher'), group].find(
    (word) => word !== '',
  );
  const links = linksOf(component);
  const address =
    huggingface === undefined ? parseHubId(links.weights ?? '') : decoded(huggingface);
  const inputs = listOf(valueAt(component, 'modelCard', 'modelParameters', 'inputs'))
    .map((input) => wordsOf(valueAt(input, 'format')))
    .filter((format) => ['text', 'image', 'video', 'audio', '3d'].includes(format));
  return definedOf<NodeEntry>({
    id: key,
    name: name === key ? undefined : name,
    organization: organization === undefined ? undefined : [organization],
    variants:
      address === null ? undefined : [{ huggingface: address, ...(revision ? { revision } : {}) }],
    license,
    licenseClass: license === '' ? undefined : licenseClassOf(license),
    modalities: inputs,
    links: Object.keys(links).length === 0 ? undefined : links,
    summary: field('description'),
  });
}

function licenseOf(component: unknown): string {
  const names = listOf(valueAt(component, 'licenses')).map((choice) =>
    [
      valueAt(choice, 'license', 'id'),
      valueAt(choice, 'license', 'name'),
      valueAt(choice, 'expression'),
    ]
      .map(wordsOf)
      .find((word) => word !== ''),
  );
  return names.filter(Boolean).join(' AND ');
}

/** CycloneDX reference type → link type. */
const LINKS: ReadonlyMap<string, 'homepage' | 'code' | 'weights' | 'paper'> = new Map([
  ['website', 'homepage'],
  ['vcs', 'code'],
  ['distribution', 'weights'],
  ['model-card', 'weights'],
  ['documentation', 'homepage'],
]);

function linksOf(component: unknown): NonNullable<NodeEntry['links']> {
  const links: NonNullable<NodeEntry['links']> = {};
  for (const reference of listOf(valueAt(component, 'externalReferences'))) {
    const url = wordsOf(valueAt(reference, 'url'));
    const kind = LINKS.get(wordsOf(valueAt(reference, 'type')));
    const link = /arxiv\.org/.test(url) ? 'paper' : kind;
    if (link && url !== '') links[link] ??= url;
  }
  return links;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function ownOf(owner: unknown, draft: Draft, place: string): Readonly<Record<string, unknown>> {
  const properties = listOf(valueAt(owner, 'properties')).map((property) => {
    const record = recordOf(property);
    return [record.get('name'), record.get('value')] as const;
  });
  return ownPropertiesOf(properties, draft, place);
}
