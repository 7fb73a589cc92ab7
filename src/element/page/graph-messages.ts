import type { Messages } from '../../components/messages.js';

export interface GraphMessages {
  readonly models: (count: number, formatted: string) => string;
  readonly updated: (date: string) => string;
  readonly filters: string;
  readonly closeFilters: string;
  readonly language: string;
  readonly toPicture: string;
  /** On a picture that lets the page scroll until it is pressed. */
  readonly explore: string;
}

const PLURAL = new Intl.PluralRules('en');

/** What the page as a whole says. */
export const GRAPH_MESSAGES: Messages<GraphMessages> = {
  en: {
    models: (count, formatted) =>
      `${formatted} ${PLURAL.select(count) === 'one' ? 'model' : 'models'}`,
    updated: (date) => `as of ${date}`,
    filters: 'Filters',
    closeFilters: 'Close the filters',
    language: 'Language',
    toPicture: 'Skip to the picture',
    explore: 'Click to zoom and move',
  },
  zh: {
    models: (_, formatted) => `${formatted} 个模型`,
    updated: (date) => `截至 ${date}`,
    filters: '筛选',
    closeFilters: '关闭筛选',
    language: '语言',
    toPicture: '跳到谱系图',
    explore: '点击后可缩放和移动',
  },
};
