import { ImportError } from '../import-error.js';
import { listOf, recordOf, valueAt, wordsOf } from '../json-shape.js';
import { parseYaml } from '../parse-yaml.js';

/** Maximum nesting of a recipe. */
const MAX_DEPTH = 6;
/** Maximum length of a recipe. */
const MAX_CHARACTERS = 200_000;

/** A mergekit recipe: the method, and the models it uses. */
export interface MergeRecipe {
  readonly method: string;
  /** Without revisions; a LoRA added to a model is listed separately. */
  readonly models: readonly string[];
}

/** Parses `mergekit_config.yml`; null if it is not a recipe. */
export function parseMergeRecipe(text: string): MergeRecipe | null {
  const recipe = yamlIn(text.slice(0, MAX_CHARACTERS));
  const models = new Set(modelsIn(recipe, 0).flatMap(referredTo));
  if (models.size === 0) return null;
  return { method: wordsOf(valueAt(recipe, 'merge_method')), models: [...models] };
}

/** Undefined if the text is not YAML. */
function yamlIn(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
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
  return [...named, ...inner.flatMap((item) => modelsIn(item, depth + 1))].filter(
    (name) => name !== '',
  );
}

/** A model name, or an object that contains its path. */
function modelNameOf(value: unknown): string {
  return wordsOf(value) || wordsOf(valueAt(value, 'model', 'path'));
}

/** `org/name@revision+org/lora` → both, without the revision. */
function referredTo(reference: string): readonly string[] {
  return reference.split('+').map((part) => part.replace(/@.*$/, '').trim());
}
