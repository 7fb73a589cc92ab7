import type { Messages } from '../messages.js';

/** What the marks of a picture mean, besides the colours of methods. */
export interface LegendWords {
  readonly peft: string;
  readonly full: string;
  readonly notStated: string;
  readonly data: string;
  readonly successor: string;
  readonly bundle: string;
  readonly ghost: string;
  readonly multimodal: string;
  /** What the size of cards says where it says something. */
  readonly larger: string;
  readonly others: (count: number, formatted: string) => string;
}

const PLURAL = new Intl.PluralRules('en');

/** Said once, for the legend beside the canvas and for the one below a picture that leaves it. */
export const LEGEND_WORDS: Messages<LegendWords> = {
  en: {
    peft: 'few parameters',
    full: 'all parameters',
    notStated: 'not stated',
    data: 'only data',
    successor: 'next generation',
    bundle: 'folded',
    ghost: 'keeps the line',
    multimodal: 'images',
    larger: 'larger: more descendants',
    others: (count, formatted) =>
      `${formatted} other ${PLURAL.select(count) === 'one' ? 'value' : 'values'}`,
  },
  zh: {
    peft: '训练少量参数',
    full: '训练全部参数',
    notStated: '未说明',
    data: '仅训练数据',
    successor: '下一代',
    bundle: '折叠的模型',
    ghost: '仅作衔接',
    multimodal: '可输入图像',
    larger: '越大表示后代越多',
    others: (_, formatted) => `其余 ${formatted} 种取值`,
  },
};
