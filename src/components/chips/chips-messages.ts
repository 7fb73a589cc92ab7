import type { Messages } from '../messages.js';

/** The words before and after a name. */
type Around = readonly [before: string, after: string];

export interface ChipsMessages {
  readonly chosen: string;
  /** Said before what a press lets go of. */
  readonly remove: string;
  readonly quoted: (query: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly since: (from: string) => string;
  readonly until: (to: string) => string;
  readonly chosenModels: (count: number, formatted: string) => string;
  readonly line: Around;
  readonly opened: Around;
  readonly clearAll: string;
  readonly match: (count: number, formatted: string) => string;
  readonly keepLine: (formatted: string) => string;
}

const PLURAL = new Intl.PluralRules('en');

/** What the chips say. */
export const CHIPS_MESSAGES: Messages<ChipsMessages> = {
  en: {
    chosen: 'What you chose',
    remove: 'Remove',
    quoted: (query) => `“${query}”`,
    between: (from, to) => `${from} – ${to}`,
    since: (from) => `since ${from}`,
    until: (to) => `until ${to}`,
    chosenModels: (count, formatted) =>
      `${formatted} chosen ${PLURAL.select(count) === 'one' ? 'model' : 'models'}`,
    line: ['Line of ', ''],
    opened: ['Opened: ', ''],
    clearAll: 'Clear all',
    match: (count, formatted) => {
      if (count === 0) return 'No model matches';
      return `${formatted} ${PLURAL.select(count) === 'one' ? 'model matches' : 'models match'}`;
    },
    keepLine: (formatted) => `${formatted} more keep the line`,
  },
  zh: {
    chosen: '您的选择',
    remove: '移除',
    quoted: (query) => `“${query}”`,
    between: (from, to) => `${from} – ${to}`,
    since: (from) => `${from}起`,
    until: (to) => `截至${to}`,
    chosenModels: (_, formatted) => `选定的 ${formatted} 个模型`,
    line: ['', ' 的谱系'],
    opened: ['已展开：', ''],
    clearAll: '全部清除',
    match: (count, formatted) => (count === 0 ? '没有符合的模型' : `${formatted} 个模型符合`),
    keepLine: (formatted) => `另有 ${formatted} 个保持谱系相连`,
  },
};
