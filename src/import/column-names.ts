/** Splits spellings of a column name, which are separated by bars. */
const spelled = (names: string): readonly string[] => names.split('|');

/** Common column names of edge lists, most specific first. */
export const EDGE_COLUMN_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['source', spelled('source|from|parent|base|base_model|base model|来源|父模型|基座|quelle|von')],
  ['target', spelled('target|to|child|derived|model|目标|子模型|模型|ziel|nach')],
  ['relation', spelled('relation|relationship|type|关系')],
  ['methods', spelled('methods|method|方法')],
  ['technique', spelled('technique|techniques|技术')],
  ['how', spelled('how|step|process|operation|via|步骤|方式|做法')],
  ['data', spelled('data|datasets|dataset|数据')],
  [
    'sources',
    spelled(
      'sources|url|urls|evidence|link|links|source url|source_url|reference|references|ref|citation|出处|链接|网址|依据',
    ),
  ],
]);

/** Common column names of node tables, see {@link EDGE_COLUMN_NAMES}. */
export const NODE_COLUMN_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['id', spelled('id|key|node')],
  ['name', spelled('name|label|title|model|名称|模型')],
  [
    'organization',
    spelled(
      'organization|organisation|org|maker|makers|developer|author|by|who|company|creator|made by|机构|公司|作者|开发者',
    ),
  ],
  [
    'released',
    spelled(
      'released|release_date|release date|date|year|published|when|release|发布日期|发布时间|日期|年份',
    ),
  ],
  ['parameters', spelled('parameters|params|size|参数|参数量')],
  ['license', spelled('license|licence|许可证|许可')],
  ['domains', spelled('domains|domain|领域')],
  ['languages', spelled('languages|language|语言')],
  ['modalities', spelled('modalities|modality|模态')],
  ['homepage', spelled('homepage|url|link|website|链接|网址')],
  ['summary', spelled('summary|description|简介|描述')],
]);

/** Common names of the column of parents in a table with one row per child. */
const PARENT_NAMES = spelled(
  'parent|parents|parent model|parent_model|base|base model|base_model|base models|basemodel|made from|derived from|' +
    'based on|built on|trained from|finetuned from|fine-tuned from|fine tuned from|finetuned_from|finetune of|origin|' +
    'predecessor|ancestor|父模型|基座|基座模型|基础模型|来源模型|派生自|基于|衍生自',
);

/** Common names of its column of children, most specific first. */
const CHILD_NAMES = spelled(
  'id|model|model name|model_name|name|derived|derived model|模型|模型名称|子模型|名称',
);

/** Attributes of the derivation. Without `relation`: a column `type` may be the type of the child. */
const HOW_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  [...EDGE_COLUMN_NAMES].filter(([name]) => !['source', 'target', 'relation'].includes(name)),
);

/**
 * The attribute of each column of a table with one row per child and its parents: `target`, `source`, attributes of the
 * edge and of the node; null for any other table.
 */
export function childColumnsOf(columns: readonly string[]): readonly string[] | null {
  const lower = columns.map((column) => column.toLowerCase());
  const at = (known: readonly string[]) =>
    known.map((name) => lower.indexOf(name)).find((i) => i >= 0) ?? -1;
  const [target, source] = [at(CHILD_NAMES), at(PARENT_NAMES)];
  if (target < 0 || source < 0) return null;
  const left = columns.map((column, i) => (i === target || i === source ? '' : column));
  const [how, rest] = [namesOf(left, HOW_NAMES), namesOf(left, NODE_COLUMN_NAMES)];
  return columns.map((_, i) => {
    if (i === target) return 'target';
    return i === source ? 'source' : how[i] || rest[i] || '';
  });
}

/** Whether a column name mentions models. */
export function mentionModels(columns: readonly string[]): boolean {
  return columns.some((column) => /\bmodels?\b|模型/i.test(column));
}

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
