import type { Messages } from '../messages.js';

export interface ViewsMessages {
  readonly views: string;
  /** What the list holds, for those who cannot see it open. */
  readonly list: string;
  readonly tour: (steps: number, formatted: string) => string;
}

/** What the menu of named views says. */
export const VIEWS_MESSAGES: Messages<ViewsMessages> = {
  en: {
    views: 'Views',
    list: 'Views the makers of this graph named',
    tour: (steps, formatted) => `Tour, ${formatted} ${steps === 1 ? 'step' : 'steps'}`,
  },
  zh: {
    views: '视图',
    list: '图作者命名的视图',
    tour: (_, formatted) => `导览，共 ${formatted} 步`,
  },
};
