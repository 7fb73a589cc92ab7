import { listOf, recordOf, valueAt, wordsOf } from '../json-shape.js';
import { parseHubId } from '../hub-id.js';

/** Texts of a card are anybody's: longer ones are cut. */
const MAX_CHARACTERS = 300;
const MAX_ITEMS = 200;

/** How a model came of another, in the words of the hub. */
export const HUB_RELATIONS = ['finetune', 'adapter', 'merge', 'quantized'] as const;
export type HubRelation = (typeof HUB_RELATIONS)[number];

/** A model as the hub tells of it. */
export interface HubModel {
  readonly id: string;
  readonly author: string;
  readonly sha: string;
  /** YYYY-MM-DD; '' if it is not known. */
  readonly created: string;
  readonly tags: readonly string[];
  readonly files: readonly string[];
  readonly pipeline: string;
  /** Number of parameters; 0 if it is not known. */
  readonly parameters: number;
  /** What the hub says it came of. */
  readonly bases: { readonly relation: HubRelation | null; readonly ids: readonly string[] };
  readonly card: {
    readonly bases: readonly string[];
    readonly relation: HubRelation | null;
    readonly license: string;
    readonly languages: readonly string[];
    readonly datasets: readonly string[];
    readonly newVersion: string;
  };
}

/** Where models of the hub come from: the hub itself, or a recording. */
export interface HubSource {
  /** Null if it is missing, private or gated: the hub does not tell these apart. */
  model(id: string): Promise<HubModel | null>;
  /** The text of a file of a model at its commit; null if there is none to be had. */
  file(model: HubModel, path: string): Promise<string | null>;
  /** The first bytes of a file of a model at its commit; null if there are none to be had. */
  head(model: HubModel, path: string, bytes: number): Promise<Uint8Array | null>;
  /** Models that came of this one in these ways, page by page. */
  children(id: string, relations: readonly HubRelation[]): AsyncIterable<HubModel>;
}

/** Reads an answer of the API; null if it is not a model. */
export function parseHubModel(answer: unknown): HubModel | null {
  const id = parseHubId(`hf:${wordsOf(valueAt(answer, 'id'))}`);
  if (id === null) return null;
  const tags = texts(valueAt(answer, 'tags'));
  const card = valueAt(answer, 'cardData');
  const license = text(valueAt(card, 'license'));
  const [, created = ''] = /^(\d{4}-\d{2}-\d{2})T/.exec(text(valueAt(answer, 'createdAt'))) ?? [];
  const total = valueAt(answer, 'safetensors', 'total') ?? valueAt(answer, 'gguf', 'total');
  return {
    id,
    author: text(valueAt(answer, 'author')) || (id.includes('/') ? (id.split('/')[0] ?? '') : ''),
    sha: text(valueAt(answer, 'sha')),
    created,
    tags,
    files: listOf(valueAt(answer, 'siblings')).map((file) => text(valueAt(file, 'rfilename'))),
    pipeline: text(valueAt(answer, 'pipeline_tag')),
    parameters: typeof total === 'number' && Number.isSafeInteger(total) ? total : 0,
    bases: basesIn(valueAt(answer, 'baseModels'), tags),
    card: {
      bases: texts(valueAt(card, 'base_model')),
      relation: relationNamed(text(valueAt(card, 'base_model_relation'))),
      license: license === 'other' ? text(valueAt(card, 'license_name')) || license : license,
      languages: texts(valueAt(card, 'language')),
      datasets: texts(valueAt(card, 'datasets')),
      newVersion: text(valueAt(card, 'new_version')),
    },
  };
}

/** What the API says, or, where it does not (lists of models), what the tags do: `base_model:finetune:ORG/NAME`. */
function basesIn(answer: unknown, tags: readonly string[]): HubModel['bases'] {
  const ids = listOf(recordOf(answer).get('models')).map((model) => text(valueAt(model, 'id')));
  if (ids.length > 0) {
    return { relation: relationNamed(text(valueAt(answer, 'relation'))), ids };
  }
  // Each base has a tag without the relation as well.
  const tagged = tags.flatMap((tag) => {
    const [, relation = '', id = ''] = /^base_model:([a-z]+):(.+)$/.exec(tag) ?? [];
    const known = relationNamed(relation);
    return known === null ? [] : [{ relation: known, id }];
  });
  return { relation: tagged[0]?.relation ?? null, ids: tagged.map(({ id }) => id) };
}

function relationNamed(word: string): HubRelation | null {
  return HUB_RELATIONS.find((known) => known === word) ?? null;
}

function text(value: unknown): string {
  return wordsOf(value).slice(0, MAX_CHARACTERS);
}

function texts(value: unknown): readonly string[] {
  const words = listOf(value).slice(0, MAX_ITEMS).map(text);
  return [...new Set(words.filter((word) => word !== ''))];
}
