import type { Messages } from '../messages.js';

/** Keys that do something, and what. */
export interface KeyLine {
  /** Each a key or a combination of keys, any of them will do; names of keys as they stand on a keyboard. */
  readonly keys: readonly string[];
  readonly does: string;
}

export interface KeysMessages {
  readonly title: string;
  readonly close: string;
  readonly or: string;
  readonly groups: readonly { readonly title: string; readonly lines: readonly KeyLine[] }[];
}

/** What the list of keys says. */
export const KEYS_MESSAGES: Messages<KeysMessages> = {
  en: {
    title: 'Keys',
    close: 'Close',
    or: 'or',
    groups: [
      {
        title: 'Everywhere',
        lines: [
          { keys: ['/'], does: 'Search' },
          { keys: ['?'], does: 'Show these keys' },
          { keys: ['Esc'], does: 'Close, and go back to where you were' },
        ],
      },
      {
        title: 'In the picture',
        lines: [
          { keys: ['→'], does: 'Along the flow: to a model made from this one' },
          { keys: ['←'], does: 'Against the flow: to the model it was made from' },
          { keys: ['↑', '↓'], does: 'To the neighbour in its column' },
          { keys: ['Home', 'End'], does: 'To the first, to the last' },
          { keys: ['A … Z'], does: 'To the next name that begins so (Shift+F for an F)' },
          { keys: ['Enter'], does: 'Select and read on, open a bundle' },
          { keys: ['Space'], does: 'Select and stay' },
          { keys: ['Shift+Enter'], does: 'Compare with what is selected' },
          { keys: ['+', '-'], does: 'Zoom in, zoom out' },
          { keys: ['f'], does: 'Fit the whole picture' },
        ],
      },
      {
        title: 'On a tour',
        lines: [{ keys: ['[', ']'], does: 'To the step before, to the next' }],
      },
      {
        title: 'In the outline',
        lines: [
          { keys: ['↑', '↓'], does: 'To the row above, below' },
          { keys: ['→'], does: 'Open, or go to the first child' },
          { keys: ['←'], does: 'Close, or go to the parent' },
          { keys: ['Tab'], does: 'To the other parents of the row' },
        ],
      },
      {
        title: 'In the table',
        lines: [
          { keys: ['↑', '↓', '←', '→'], does: 'From cell to cell; the header sorts' },
          { keys: ['Home', 'End'], does: 'To the first, last column' },
          { keys: ['Ctrl+Home', 'Ctrl+End'], does: 'To the first, last row' },
          { keys: ['Page Up', 'Page Down'], does: 'A page up, down' },
        ],
      },
    ],
  },
  zh: {
    title: '按键',
    close: '关闭',
    or: '或',
    groups: [
      {
        title: '任何位置',
        lines: [
          { keys: ['/'], does: '搜索' },
          { keys: ['?'], does: '显示这份按键说明' },
          { keys: ['Esc'], does: '关闭，回到原来的位置' },
        ],
      },
      {
        title: '在图中',
        lines: [
          { keys: ['→'], does: '顺着流向，到由它而来的模型' },
          { keys: ['←'], does: '逆着流向，到它的来源模型' },
          { keys: ['↑', '↓'], does: '到同一列中相邻的模型' },
          { keys: ['Home', 'End'], does: '到第一个、最后一个' },
          { keys: ['A … Z'], does: '到下一个以此开头的名称（F 请按 Shift+F）' },
          { keys: ['Enter'], does: '选中并阅读详情，或展开一组' },
          { keys: ['Space'], does: '选中，留在原处' },
          { keys: ['Shift+Enter'], does: '与已选的模型比较' },
          { keys: ['+', '-'], does: '放大、缩小' },
          { keys: ['f'], does: '显示全图' },
        ],
      },
      {
        title: '在导览中',
        lines: [{ keys: ['[', ']'], does: '到上一步、下一步' }],
      },
      {
        title: '在大纲中',
        lines: [
          { keys: ['↑', '↓'], does: '到上一行、下一行' },
          { keys: ['→'], does: '展开，或到第一个子行' },
          { keys: ['←'], does: '收起，或到上一级' },
          { keys: ['Tab'], does: '到这一行的其他来源模型' },
        ],
      },
      {
        title: '在表格中',
        lines: [
          { keys: ['↑', '↓', '←', '→'], does: '逐格移动；表头可排序' },
          { keys: ['Home', 'End'], does: '到首列、末列' },
          { keys: ['Ctrl+Home', 'Ctrl+End'], does: '到首行、末行' },
          { keys: ['Page Up', 'Page Down'], does: '向上、向下一页' },
        ],
      },
    ],
  },
};
