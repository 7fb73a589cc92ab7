import type { NamedModel } from './hub-tables.js';

/** This many models are shown; the others are counted. */
const MAX_FOUND = 24;

/** Models that were found, as a graph file has them, from what search knows of them. */
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
