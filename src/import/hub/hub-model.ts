import { listOf, recordOf, valueAt, wordsOf } from '../json-shape.js';
import { parseHubId } from '../hub-id.js';

/** Longer texts of a card are cut, as they are untrusted. */
const MAX_CHARACTERS = 300;
const MAX_ITEMS = 200;

/** The relations of the hub. */
export const HUB_RELATIONS = ['finetune', 'adapter', 'merge', 'quantized'] as const;
export type HubRelation = (typeof HUB_RELATIONS)[number];

/** A model with its metadata from the hub. */
export interface HubModel {
  readonly id: string;
  readonly author: string;
  readonly sha: string;
  /** YYYY-MM-DD; '' if unknown. */
  readonly created: string;
  readonly tags: readonly string[];
  readonly files: readonly string[];
  readonly pipeline: string;
  /** Number of parameters; 0 if unknown. */
  readonly parameters: number;
  /** Its base models according to the hub. */
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

/** A source of hub models: the hub itself, or a recording. */
export interface HubSource {
  /** Resolves to null if the model is missing, private or gated, which the hub does not distinguish. */
  model(id: string): Promise<HubModel | null>;
  /** The text of a file at the model's commit; null if unavailable. */
  file(model: HubModel, path: string): Promise<string | null>;
  /** The first bytes of a file at the model's commit; null if unavailable. */
  head(model: HubModel, path: string, bytes: number): Promise<Uint8Array | null>;
  /** The models derived from this one by these relations, page by page. */
  children(id: string, relations: readonly HubRelation[]): AsyncIterable<HubModel>;
}

/** Parses an API response; null if it is not a model. */
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

/**
 * The base models from the API or, if it omits them (in lists of models), from tags: `base_model:finetune:ORG/NAME`.
 */
function basesIn(answer: unknown, tags: readonly string[]): HubModel['bases'] {
  const ids = listOf(recordOf(answer).get('models')).map((model) => text(valueAt(model, 'id')));
  if (ids.length > 0) {
    return { relation: relationNamed(text(valueAt(answer, 'relation'))), ids };
  }
  // Each base model also has a tag without the relation.
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
