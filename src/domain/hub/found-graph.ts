import type { NamedModel } from './hub-tables.js';

/** Maximum number of models drawn; the others are only counted. */
const MAX_FOUND = 24;

/** Search results as a graph file, made from what the search index contains. */
export function foundGraphOf(typed: string, models: readonly NamedModel[], isAll: boolean) {
  const shown = models.slice(0, MAX_FOUND);
  const [all, some] = [models, shown].map(({ length }) => length.toLocaleString('en'));
  return {
    title: {
      en: `“${typed}”: ${some} of ${isAll ? '' : 'more than '}${all} models`,
      zh: `“${typed}”：${isAll ? '' : '超过 '}${all} 个模型中的 ${some} 个`,
    },
    nodes: shown.map(({ id }) => ({
      id,
      name: id.slice(id.indexOf('/') + 1),
      ...(id.includes('/') && { organization: [id.slice(0, id.indexOf('/'))] }),
      variants: [{ huggingface: id }],
    })),
    edges: [],
  };
}
