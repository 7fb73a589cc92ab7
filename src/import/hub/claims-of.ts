import type { EdgeEntry } from '../../domain/format/format.js';
import { valueAt, wordsOf } from '../json-shape.js';
import { parseHubId } from '../hub-id.js';
import type { HubModel, HubRelation } from './hub-model.js';
import { parseMergeRecipe } from './merged-models.js';

/** A statement of a file or the hub about a model's parents. */
interface ParentStatement {
  /** The origin of the statement, for reports. */
  readonly by: 'mergekit_config.yml' | 'adapter_config.json' | 'card' | 'hub' | 'GGUF';
  readonly ids: readonly string[];
  readonly relation: HubRelation;
  readonly technique: string;
  /** Whether it is by the model's authors. */
  readonly isStated: boolean;
}

/** A remark on the statements: its kind, and its subject. */
interface Remark {
  readonly kind: 'conflict' | 'quantized-many' | 'not-an-id';
  readonly values: readonly string[];
}

/** The parents of a model by the most trusted statement, with contradictions. */
interface ParentClaims {
  readonly claims: readonly {
    readonly id: string;
    readonly edge: Omit<EdgeEntry, 'source' | 'target'>;
  }[];
  readonly remarks: readonly Remark[];
}

/** Maximum number of parents, and their maximum length, that are accepted. */
const MAX_BASES = 100;
const MAX_CHARACTERS = 300;

/** Files that state the parents of a model, most trusted first. */
export const CLAIM_FILES = ['mergekit_config.yml', 'adapter_config.json'] as const;

/** The GGUF file of a model, if it has one; of several parts the first. */
export function ggufFileOf({ files }: HubModel): string | null {
  const found = files.filter((path) => /\.gguf$/i.test(path) && !/mmproj/i.test(path));
  return found.find((path) => !/-of-\d+\.gguf$/i.test(path) || /-0*1-of-/.test(path)) ?? null;
}

/**
 * Determines the parents of a model. A merge recipe is trusted most, then an adapter's configuration, the card, the
 * hub's own conclusion (which is `inferred`), and GGUF files. Contradictions are reported, never resolved silently.
 * @param files texts of {@link CLAIM_FILES}
 * @param gguf metadata of a weights file
 */
export function claimsOf(
  model: HubModel,
  files: ReadonlyMap<string, string>,
  gguf: ReadonlyMap<string, string>,
): ParentClaims {
  const remarks: Remark[] = [];
  const statements = [...statementsOf(model, files), ...ggufStatementsOf(gguf)].flatMap(
    (statement) => {
      const ids = [...new Set(statement.ids)].filter((id) => {
        const isId = isHubId(id);
        if (!isId) remarks.push({ kind: 'not-an-id', values: [statement.by, id] });
        return isId && id.toLowerCase() !== model.id.toLowerCase();
      });
      return ids.length === 0 ? [] : [{ ...statement, ids }];
    },
  );
  const [trusted, ...others] = statements;
  if (!trusted) return { claims: [], remarks };
  for (const { by, ids, relation } of others) {
    const unknown = ids.filter((id) => !trusted.ids.some((known) => isSame(known, id)));
    if (unknown.length > 0) {
      remarks.push({
        kind: 'conflict',
        values: [trusted.by, trusted.ids.join(', '), by, unknown.join(', ')],
      });
    } else if (relation !== trusted.relation) {
      remarks.push({
        kind: 'conflict',
        values: [trusted.by, trusted.relation, by, relation],
      });
    }
  }
  if (trusted.relation === 'quantized' && trusted.ids.length > 1) {
    remarks.push({
      kind: 'quantized-many',
      values: [String(trusted.ids.length)],
    });
  }
  const edge = edgeOf(trusted, model);
  return { claims: trusted.ids.map((id) => ({ id, edge })), remarks };
}

function statementsOf(
  model: HubModel,
  files: ReadonlyMap<string, string>,
): readonly ParentStatement[] {
  const { card, bases } = model;
  const recipe = parseMergeRecipe(files.get('mergekit_config.yml') ?? '');
  const adapter = adapterIn(files.get('adapter_config.json') ?? '');
  const found: ParentStatement[] = [];
  if (recipe) {
    const { models: ids, method: technique } = recipe;
    found.push({ by: 'mergekit_config.yml', ids, relation: 'merge', technique, isStated: true });
  }
  if (adapter) {
    const { id, technique } = adapter;
    found.push({
      by: 'adapter_config.json',
      ids: [id],
      relation: 'adapter',
      technique,
      isStated: true,
    });
  }
  if (card.bases.length > 0) {
    // The card states the parents, but states the relation only if it says so explicitly.
    const relation = card.relation ?? bases.relation ?? 'finetune';
    const isStated = card.relation !== null;
    found.push({ by: 'card', ids: card.bases, relation, technique: '', isStated });
  }
  if (bases.ids.length > 0) {
    const relation = bases.relation ?? 'finetune';
    found.push({ by: 'hub', ids: bases.ids, relation, technique: '', isStated: false });
  }
  return found;
}

/**
 * A GGUF file names the model it was converted from, or that model's own parent: converters copy the latter from the
 * card, so it may be one generation too far back.
 */
function ggufStatementsOf(gguf: ReadonlyMap<string, string>): readonly ParentStatement[] {
  const origin = ['general.source.repo_url', 'general.source.url']
    .map((key) => gguf.get(key) ?? '')
    .find((address) => parseHubId(address) !== null);
  const count = Math.min(Number(gguf.get('general.base_model.count') ?? '0'), MAX_BASES) || 0;
  const bases = Array.from({ length: count }, (_, n) => {
    const field = (key: string) => gguf.get(`general.base_model.${n}.${key}`) ?? '';
    return field('repo_url') || [field('organization'), field('name')].filter(Boolean).join('/');
  });
  const ids = (origin === undefined ? bases : [origin])
    .filter((name) => name !== '')
    .map((name) => parseHubId(name) ?? name.slice(0, MAX_CHARACTERS));
  if (ids.length === 0) return [];
  return [
    { by: 'GGUF', ids, relation: 'quantized', technique: '', isStated: origin !== undefined },
  ];
}

function adapterIn(text: string): { readonly id: string; readonly technique: string } | null {
  let config: unknown;
  try {
    config = JSON.parse(text);
  } catch {
    // Invalid JSON states nothing.
    return null;
  }
  const id = wordsOf(valueAt(config, 'base_model_name_or_path'));
  if (id === '') return null;
  const type = wordsOf(valueAt(config, 'peft_type'));
  const rank = wordsOf(valueAt(config, 'r'));
  return { id, technique: [type, rank === '' ? '' : `r=${rank}`].join(' ').trim() };
}

/** Methods of trainer tags. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['sft', 'instruction-tuning'],
  ['dpo', 'preference-alignment'],
  ['orpo', 'preference-alignment'],
  ['kto', 'preference-alignment'],
  ['grpo', 'reinforcement-learning'],
  ['ppo', 'reinforcement-learning'],
]);
const SCHEMES = ['gguf', 'gptq', 'awq', 'exl2', 'bitsandbytes', 'mlx', 'fp8', 'onnx'];

function edgeOf(
  { by, relation, technique, isStated }: ParentStatement,
  { tags, id, card }: HubModel,
): Omit<EdgeEntry, 'source' | 'target'> {
  const trained = [...new Set(tags.flatMap((tag) => METHODS.get(tag.toLowerCase()) ?? []))];
  const methods = {
    finetune: trained,
    adapter: ['peft', ...trained],
    merge: ['merge'],
    quantized: ['quantization'],
  }[relation];
  const scheme =
    by === 'GGUF'
      ? 'gguf'
      : SCHEMES.find((word) => tags.includes(word) || id.toLowerCase().includes(word));
  const techniques = [technique, relation === 'quantized' ? (scheme?.toUpperCase() ?? '') : ''];
  const isInferred = !isStated || (relation !== 'merge' && trained.length > 0);
  return {
    ...(relation === 'merge' ? { relation: 'merge' } : {}),
    ...(methods.length === 0 ? {} : { methods }),
    ...(techniques.some((word) => word !== '')
      ? { technique: techniques.filter((word) => word !== '') }
      : {}),
    ...(card.datasets.length === 0 ? {} : { data: [...card.datasets] }),
    confidence: isInferred ? 'inferred' : 'stated',
  };
}

/** Excludes local paths, which trainers write as well. */
function isHubId(name: string): boolean {
  return parseHubId(`hf:${name}`) === name;
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
