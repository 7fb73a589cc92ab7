import type { Messages } from '../messages.js';

export interface OutlineMessages {
  readonly outline: (rows: string) => string;
  readonly name: string;
  readonly released: string;
  readonly makers: string;
  readonly method: string;
  readonly derived: string;
  readonly more: (formatted: string) => string;
  readonly by: (method: string) => string;
  readonly methodNotStated: string;
  readonly shown: (shown: string) => string;
  readonly alsoUnder: string;
  /** Between names of a list. */
  readonly comma: string;
  readonly goTo: (name: string) => string;
}

/** What the outline says besides the sentences of its rows. */
export const OUTLINE_MESSAGES: Messages<OutlineMessages> = {
  en: {
    outline: (rows) => `Outline of the picture, ${rows} rows`,
    name: 'Name',
    released: 'Released',
    makers: 'Makers',
    method: 'Method',
    derived: 'Derived',
    more: (formatted) => `+${formatted} more`,
    by: (method) => `by ${method}`,
    methodNotStated: 'a method not stated',
    shown: (shown) => `${shown} shown`,
    alsoUnder: 'also under',
    comma: ', ',
    goTo: (name) => `Go to ${name}`,
  },
  zh: {
    outline: (rows) => `图的大纲，${rows} 行`,
    name: '名称',
    released: '发布',
    makers: '研制者',
    method: '方法',
    derived: '衍生',
    more: (formatted) => `另有 ${formatted} 个`,
    by: (method) => `方法：${method}`,
    methodNotStated: '未说明',
    shown: (shown) => `显示 ${shown} 个`,
    alsoUnder: '也在其下：',
    comma: '、',
    goTo: (name) => `转到 ${name}`,
  },
};
