import type { Messages } from '../messages.js';

export interface TourMessages {
  /** Where the reader is, for those who cannot see it. */
  readonly at: (step: string, steps: string) => string;
  readonly steps: string;
  readonly stepNamed: (step: string, title: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly hideText: string;
  readonly showText: string;
  readonly changed: string;
  readonly back: string;
  readonly missing: string;
  readonly more: (formatted: string) => string;
  readonly startAgain: string;
  readonly explore: string;
}

/** What the panel of a tour says. */
export const TOUR_MESSAGES: Messages<TourMessages> = {
  en: {
    at: (step, steps) => `Step ${step} of ${steps}`,
    steps: 'Steps of the tour',
    stepNamed: (step, title) => `${step}. ${title}`,
    previous: 'Previous',
    next: 'Next',
    close: 'Leave the tour',
    hideText: 'Hide the text',
    showText: 'Show the text',
    changed: 'You have changed the view.',
    back: 'Back to this step',
    missing: 'This step asks for something the graph does not have:',
    more: (formatted) => `and ${formatted} more`,
    startAgain: 'Start again',
    explore: 'Explore freely',
  },
  zh: {
    at: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
    steps: '导览的各个步骤',
    stepNamed: (step, title) => `${step}. ${title}`,
    previous: '上一步',
    next: '下一步',
    close: '离开导览',
    hideText: '收起文字',
    showText: '展开文字',
    changed: '您已改动视图。',
    back: '回到这一步',
    missing: '这一步所请求的内容，这张图中没有：',
    more: (formatted) => `另有 ${formatted} 处`,
    startAgain: '从头再看',
    explore: '自由浏览',
  },
};
