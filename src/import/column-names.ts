/** Common column names of edge lists, most specific first. */
export const EDGE_COLUMN_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'source',
    [
      'source',
      'from',
      'parent',
      'base',
      'base_model',
      'base model',
      '来源',
      '父模型',
      '基座',
      'quelle',
      'von',
    ],
  ],
  [
    'target',
    ['target', 'to', 'child', 'derived', 'model', '目标', '子模型', '模型', 'ziel', 'nach'],
  ],
  ['relation', ['relation', 'relationship', 'type', '关系']],
  ['methods', ['methods', 'method', '方法']],
  ['technique', ['technique', 'techniques', '技术']],
  ['how', ['how', 'step', 'process', 'operation', 'via', '步骤', '方式', '做法']],
  ['data', ['data', 'datasets', 'dataset', '数据']],
  [
    'sources',
    [
      ...['sources', 'url', 'urls', 'evidence', 'link', 'links', 'source url', 'source_url'],
      ...['reference', 'references', 'ref', 'citation', '出处', '链接', '网址', '依据'],
    ],
  ],
]);
/** Common column names of node tables, see {@link EDGE_COLUMN_NAMES}. */
export const NODE_COLUMN_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['id', ['id', 'key', 'node']],
  ['name', ['name', 'label', 'title', 'model', '名称', '模型']],
  ['organization', ['organization', 'organisation', 'org', 'maker', 'developer', 'author', '机构']],
  [
    'released',
    [
      'released',
      'release_date',
      'release date',
      'date',
      'year',
      'published',
      '发布日期',
      '日期',
      '年份',
    ],
  ],
  ['parameters', ['parameters', 'params', 'size', '参数', '参数量']],
  ['license', ['license', 'licence', '许可证', '许可']],
  ['domains', ['domains', 'domain', '领域']],
  ['languages', ['languages', 'language', '语言']],
  ['modalities', ['modalities', 'modality', '模态']],
  ['homepage', ['homepage', 'url', 'link', 'website', '链接', '网址']],
  ['summary', ['summary', 'description', '简介', '描述']],
]);
/** Columns that map to several keys of the format. */
export const READ_AS: Readonly<Record<string, string>> = { how: 'relation/methods/technique' };
/** Maps columns to attributes: by our names, otherwise by common ones, each used once. */
export function namesOf(
  columns: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const names = columns.map((column) => (known.has(column) ? column : ''));
  for (const [name, spellings] of known) {
    if (names.includes(name)) continue;
    const at = spellings
      .map((spelling) => columns.findIndex((column) => column.toLowerCase() === spelling))
      .find((i) => i >= 0 && names[i] === '');
    if (at !== undefined) names[at] = name;
  }
  return names;
}
