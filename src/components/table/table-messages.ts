import type { ColumnId } from '../../domain/query/table-columns.js';
import type { Messages } from '../messages.js';

export interface TableMessages {
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly models: (count: number, formatted: string) => string;
  readonly sorting: string;
  readonly table: string;
  readonly chooseColumns: string;
  /** Between words of a list. */
  readonly comma: string;
}

const PLURAL = new Intl.PluralRules('en');

/** What the table says. */
export const TABLE_MESSAGES: Messages<TableMessages> = {
  en: {
    columns: {
      name: 'Name',
      released: 'Released',
      organization: 'Makers',
      domains: 'Domains',
      base: 'Made from',
      relation: 'What passed on',
      methods: 'Methods',
      technique: 'Technique',
      data: 'Data',
      sizes: 'Sizes',
      license: 'Licence',
      licenseClass: 'Licence class',
      contextLength: 'Context',
      trainingTokens: 'Trained on',
      languages: 'Languages',
      modalities: 'Takes in',
      derived: 'Derived',
    },
    models: (count, formatted) =>
      `${formatted} ${PLURAL.select(count) === 'one' ? 'model' : 'models'}`,
    sorting: 'sorting…',
    table: 'Models',
    chooseColumns: 'Columns',
    comma: ', ',
  },
  zh: {
    columns: {
      name: '名称',
      released: '发布',
      organization: '研制者',
      domains: '领域',
      base: '来源模型',
      relation: '传承内容',
      methods: '方法',
      technique: '技术',
      data: '数据',
      sizes: '规模',
      license: '许可',
      licenseClass: '许可类别',
      contextLength: '上下文',
      trainingTokens: '训练量',
      languages: '语言',
      modalities: '输入模态',
      derived: '衍生',
    },
    models: (_, formatted) => `${formatted} 个模型`,
    sorting: '正在排序…',
    table: '模型',
    chooseColumns: '列',
    comma: '、',
  },
};
