import { parseDocument } from 'yaml';
import { listOf, recordOf, valueAt, wordsOf } from '../json-shape.js';

/** Modules within slices within modules deeper than this are no recipe. */
const MAX_DEPTH = 6;

/** A recipe of mergekit: the method, and the models that it names. */
export interface MergeRecipe {
  readonly method: string;
  /** Without revisions; a LoRA that is added to a model is one of its own. */
  readonly models: readonly string[];
}

/** Reads `mergekit_config.yml`; null where it is none. */
export function parseMergeRecipe(text: string): MergeRecipe | null {
  // Every scalar stays the text that it is.
  const document = parseDocument(text.slice(0, 200_000), {
    schema: 'failsafe',
    prettyErrors: false,
  });
  if (document.errors.length > 0) return null;
  let recipe: unknown;
  try {
    recipe = document.toJS({ maxAliasCount: 100 });
  } catch {
    // Aliases that explode: no recipe.
    return null;
  }
  const models = new Set(modelsIn(recipe, 0).flatMap(referredTo));
  if (models.size === 0) return null;
  return { method: wordsOf(valueAt(recipe, 'merge_method')), models: [...models] };
}

function modelsIn(part: unknown, depth: number): readonly string[] {
  if (depth > MAX_DEPTH) return [];
  const record = recordOf(part);
  const named = ['model', 'base_model'].map((key) => modelNameOf(record.get(key)));
  const inner = [
    ...listOf(record.get('models')),
    ...listOf(record.get('slices')),
    ...listOf(record.get('sources')),
    ...recordOf(record.get('modules')).values(),
  ];
  return [...named, ...inner.flatMap((each) => modelsIn(each, depth + 1))].filter(
    (name) => name !== '',
  );
}

/** A name, or an object with the path in it. */
function modelNameOf(value: unknown): string {
  return wordsOf(value) || wordsOf(valueAt(value, 'model', 'path'));
}

/** `org/name@revision+org/lora` → both, without the revision. */
function referredTo(reference: string): readonly string[] {
  return reference.split('+').map((part) => part.replace(/@.*$/, '').trim());
}
