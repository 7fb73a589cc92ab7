import type { Messages } from '../messages.js';

export interface FiltersMessages {
  readonly filters: string;
  readonly chosen: (count: number, formatted: string) => string;
  readonly clearFacet: (facet: string) => string;
  readonly clear: string;
  /** What a row's number counts, for those who hear it. */
  readonly models: (count: number, formatted: string) => string;
  readonly showAll: (formatted: string) => string;
  readonly showFewer: string;
  readonly find: (facet: string) => string;
  readonly nothingFound: string;
  readonly moreRows: (formatted: string) => string;
  readonly released: string;
  readonly from: string;
  readonly to: string;
  readonly earliest: string;
  readonly latest: string;
  readonly dateExpected: string;
  readonly histogram: string;
}

const PLURAL = new Intl.PluralRules('en');

/** What the filters say. */
export const FILTERS_MESSAGES: Messages<FiltersMessages> = {
  en: {
    filters: 'Filters',
    chosen: (_, formatted) => `${formatted} chosen`,
    clearFacet: (facet) => `Clear ${facet}`,
    clear: 'Clear',
    models: (count, formatted) =>
      `${formatted} ${PLURAL.select(count) === 'one' ? 'model' : 'models'}`,
    showAll: (formatted) => `Show all ${formatted}`,
    showFewer: 'Show fewer',
    find: (facet) => `Find in ${facet.toLocaleLowerCase('en')}`,
    nothingFound: 'Nothing by that name',
    moreRows: (formatted) => `and ${formatted} more: type to find them`,
    released: 'Release date',
    from: 'From',
    to: 'To',
    earliest: 'earliest',
    latest: 'latest',
    dateExpected: 'A date such as 2023, 2023-03 or 2023-03-13',
    histogram: 'Models by release date',
  },
  zh: {
    filters: '筛选',
    chosen: (_, formatted) => `已选 ${formatted} 项`,
    clearFacet: (facet) => `清除“${facet}”`,
    clear: '清除',
    models: (_, formatted) => `${formatted} 个模型`,
    showAll: (formatted) => `显示全部 ${formatted} 项`,
    showFewer: '收起',
    find: (facet) => `在“${facet}”中查找`,
    nothingFound: '没有这个名称',
    moreRows: (formatted) => `另有 ${formatted} 项，请输入名称查找`,
    released: '发布日期',
    from: '从',
    to: '至',
    earliest: '最早',
    latest: '最新',
    dateExpected: '日期格式如 2023、2023-03 或 2023-03-13',
    histogram: '各时期发布的模型数',
  },
};
