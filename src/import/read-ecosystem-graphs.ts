import type { NodeEntry } from '../domain/format/format.js';
import type { Draft } from './draft.js';
import { parseHubId } from './hub-id.js';
import { importError } from './import-error.js';
import { definedOf, listOf, recordOf, wordsOf } from './json-shape.js';
import { knownWordOf } from './known-word.js';
import { licenseClassOf } from './license-class.js';
import { parseYaml } from './parse-yaml.js';
import { partialDateOf } from './partial-date-of.js';

/** The default relation of dependencies between assets. */
const USES = 'depends-on';

/** Supported keys; others are reported as dropped. */
const READ: ReadonlySet<string> = new Set([
  'type',
  'name',
  'dependencies',
  'created_date',
  'organization',
  'license',
  'description',
  'url',
  'model_card',
  'modality',
  'size',
]);

/** Whether a text looks like the YAML lists of Ecosystem Graphs: assets with a name and what they depend on. */
export function isEcosystemGraphs(text: string): boolean {
  const start = text.slice(0, 20_000);
  return /^[ \t]*-[ \t]+(&\w+|\w[\w -]*:|<<:)/m.test(start) && /^[- \t][ \t]*name:/m.test(start);
}

/** Reads assets of Ecosystem Graphs (Stanford CRFM): models, data sets and applications, and what each depends on. */
export function readEcosystemGraphs(text: string, draft: Draft): void {
  const types = new Map<string, string>();
  const assets = assetsIn(parseYaml(text));
  assets.forEach((asset, i) => {
    const name = wordsOf(asset.get('name'));
    const place = `[${i}]`;
    if (name === '') {
      draft.drop('nameless', place);
      return;
    }
    types.set(name, wordsOf(asset.get('type')));
    draft.declare(nodeOf(name, asset, draft, place), place);
    // The type of assets other than models has no equivalent.
    if (types.get(name) !== 'model') draft.countDropped('type');
    for (const [key, value] of asset) if (!READ.has(key) && value !== '') draft.countDropped(key);
  });
  assets.forEach((asset, i) => {
    const target = wordsOf(asset.get('name'));
    if (target === '') return;
    listOf(asset.get('dependencies')).forEach((dependency, d) => {
      const source = wordsOf(dependency);
      const place = `[${i}].dependencies[${d}]`;
      if (source === '') return;
      draft.stub(source, place);
      const relation = relationOf(types.get(source), types.get(target));
      draft.join(
        {
          source,
          target,
          ...(relation === 'weights' ? { confidence: 'inferred' as const } : { relation }),
        },
        place,
      );
      if (relation === USES) {
        draft.vocabulary = {
          relations: [{ id: USES, label: { en: 'Depends on', zh: '依赖' } }],
        };
      }
    });
  });
}

function assetsIn(value: unknown): readonly ReadonlyMap<string, unknown>[] {
  if (!Array.isArray(value)) throw importError('1:1', 'no-graph', 'Ecosystem Graphs');
  return value.map(recordOf);
}

function nodeOf(
  name: string,
  asset: ReadonlyMap<string, unknown>,
  draft: Draft,
  place: string,
): NodeEntry {
  const field = (key: string) => wordsOf(asset.get(key));
  const created = field('created_date');
  const released = created === '' ? null : partialDateOf(created);
  if (created !== '' && released === null) draft.drop('value', place, 'created_date', created);
  const license = field('license');
  const url = field('url');
  const card = field('model_card');
  const huggingface = parseAddress(card) ?? parseAddress(url);
  const [parameters] = /\d+(?:\.\d+)?\s?[KMBT](?=\s*parameters|\s*$)/i.exec(field('size')) ?? [];
  if (parameters === undefined && field('size') !== '') draft.countDropped('size');
  return definedOf<NodeEntry>({
    id: name,
    organization: field('organization') === '' ? undefined : [field('organization')],
    released: released ?? undefined,
    variants:
      parameters === undefined && huggingface === null
        ? undefined
        : [definedOf({ parameters: parameters?.replace(' ', ''), huggingface: huggingface ?? '' })],
    license,
    licenseClass: license === '' ? undefined : licenseClassOf(license),
    modalities: modalitiesOf(field('modality')),
    links: url === '' ? undefined : { [/arxiv\.org/.test(url) ? 'paper' : 'homepage']: url },
    summary: field('description'),
    sources: url === '' ? undefined : [{ url }],
  });
}

function parseAddress(text: string): string | null {
  return /^https?:/.test(text) ? parseHubId(text) : null;
}

/** "image, text; text": input and output modalities. */
function modalitiesOf(text: string): string[] {
  const [inputs = ''] = text.split(';');
  return inputs
    .split(',')
    .map((word) => knownWordOf('modalities', word))
    .filter((word) => word !== '');
}

function relationOf(source: string | undefined, target: string | undefined): string {
  if (source === 'dataset') return 'data';
  const areModels = [source ?? 'model', target ?? 'model'].every((type) => type === 'model');
  return areModels ? 'weights' : USES;
}
