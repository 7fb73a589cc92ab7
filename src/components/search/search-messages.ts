import type { Messages } from '../messages.js';

export interface SearchMessages {
  readonly label: string;
  readonly clear: string;
  /** What the list holds, for those who cannot see it open. */
  readonly list: string;
  readonly preparing: string;
  readonly matches: (count: number, formatted: string) => string;
  readonly nothing: (query: string) => string;
  /** Said where other filters leave out what the query would find. */
  readonly leftOut: (count: number, formatted: string) => string;
  readonly dropFilters: string;
}

const PLURAL = new Intl.PluralRules('en');

function plural(count: number, one: string, other: string): string {
  return PLURAL.select(count) === 'one' ? one : other;
}

/** What the search field says. */
export const SEARCH_MESSAGES: Messages<SearchMessages> = {
  en: {
    label: 'Search models',
    clear: 'Clear the search',
    list: 'Models found',
    preparing: 'Reading the names …',
    matches: (count, formatted) => `${formatted} ${plural(count, 'model matches', 'models match')}`,
    nothing: (query) => `No model matches “${query}”`,
    leftOut: (count, formatted) =>
      `The other filters leave out ${formatted} ${plural(count, 'model', 'models')} by that name.`,
    dropFilters: 'Drop the other filters',
  },
  zh: {
    label: '搜索模型',
    clear: '清除搜索',
    list: '找到的模型',
    preparing: '正在读取名称……',
    matches: (_, formatted) => `${formatted} 个模型符合`,
    nothing: (query) => `没有模型符合“${query}”`,
    leftOut: (_, formatted) => `其他筛选条件排除了 ${formatted} 个符合的模型。`,
    dropFilters: '去掉其他筛选',
  },
};
