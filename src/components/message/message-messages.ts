import type { LoadErrorKind } from './graph-load-error.js';
import type { Messages } from '../messages.js';

interface ErrorWords {
  readonly heading: string;
  /** What can be behind it, likeliest first. */
  readonly causes: readonly string[];
}

export interface MessageMessages {
  readonly loading: string;
  readonly emptyHeading: string;
  readonly emptyText: string;
  readonly errors: Readonly<Record<LoadErrorKind, ErrorWords>>;
  readonly causes: string;
  readonly reason: string;
  readonly stale: string;
  readonly problems: (count: number, formatted: string) => string;
  readonly morePath: (formatted: string) => string;
  readonly wholeFile: string;
  readonly retry: string;
  readonly dismiss: string;
  /** The words before and after what was asked for. */
  readonly noMatch: readonly [string, string];
  readonly noMatchNothing: string;
  readonly with: string;
  readonly quoted: (query: string) => string;
  readonly dropOne: string;
  readonly dropNone: string;
  /** The words before what is dropped, and between it and what then matches. */
  readonly without: readonly [string, string];
  readonly wouldMatch: (count: number, formatted: string) => string;
  readonly clearAll: string;
  readonly theNodes: string;
  readonly theDates: string;
}

const PLURAL = new Intl.PluralRules('en');

function plural(count: number, one: string, other: string): string {
  return PLURAL.select(count) === 'one' ? one : other;
}

/** What the element says where there is no picture. */
export const MESSAGE_MESSAGES: Messages<MessageMessages> = {
  en: {
    loading: 'Reading the graph …',
    emptyHeading: 'This graph is empty',
    emptyText: 'The file was read without a problem; it lists no nodes yet.',
    errors: {
      network: {
        heading: 'The graph could not be reached',
        causes: [
          'There is no connection to the network, or it broke off.',
          'The address of the file is wrong, or its server does not answer.',
          'The server does not allow other sites to read the file (CORS).',
        ],
      },
      http: {
        heading: 'The server did not give the graph',
        causes: [
          'The file was moved or is spelled otherwise (404).',
          'It may only be read after signing in (401, 403).',
          'The server has trouble of its own (500 and above): try again later.',
        ],
      },
      json: {
        heading: 'The file is not JSON',
        causes: [
          'The address leads to a web page, often a page that says “not found”.',
          'The file was cut short on its way.',
          'There is a comma too many or a quotation mark too few.',
        ],
      },
      format: {
        heading: 'The file is not a lineage graph yet',
        causes: [],
      },
      size: {
        heading: 'The graph is too large to open here',
        causes: [
          'The file is larger than a page may read.',
          'The address leads to something that is no graph.',
        ],
      },
      layout: {
        heading: 'The picture could not be laid out',
        causes: [
          'A part of the program could not be loaded, or did not answer.',
          'The page’s security policy may keep it from starting.',
        ],
      },
    },
    causes: 'What can be behind it',
    reason: 'In detail',
    stale: 'The picture still shows the last graph that could be read.',
    problems: (count, formatted) =>
      `${formatted} ${plural(count, 'problem', 'problems')} to mend in the file`,
    morePath: (formatted) => `and ${formatted} more`,
    wholeFile: '(the file)',
    retry: 'Try again',
    dismiss: 'Close this message',
    noMatch: ['No model matches ', ''],
    noMatchNothing: 'No model matches',
    with: ' + ',
    quoted: (query) => `“${query}”`,
    dropOne: 'Dropping one of them would help:',
    dropNone: 'Dropping a single one of them does not help.',
    without: ['Without ', ': '],
    wouldMatch: (count, formatted) =>
      `${formatted} ${plural(count, 'model matches', 'models match')}`,
    clearAll: 'Clear all filters',
    theNodes: 'the chosen models',
    theDates: 'the release dates',
  },
  zh: {
    loading: '正在读取图数据……',
    emptyHeading: '这张图是空的',
    emptyText: '文件读取正常，但其中还没有任何节点。',
    errors: {
      network: {
        heading: '无法取得图数据',
        causes: [
          '没有网络连接，或连接中断。',
          '文件地址有误，或服务器没有响应。',
          '服务器不允许其他网站读取该文件（CORS）。',
        ],
      },
      http: {
        heading: '服务器未返回图数据',
        causes: [
          '文件已移动，或文件名拼写有误（404）。',
          '需要登录后才能读取（401、403）。',
          '服务器自身出现故障（500 及以上），请稍后再试。',
        ],
      },
      json: {
        heading: '文件不是 JSON',
        causes: [
          '该地址指向一个网页，常见的是“未找到”页面。',
          '文件在传输途中被截断。',
          '文件中多了逗号或少了引号。',
        ],
      },
      format: { heading: '文件还不符合谱系图格式', causes: [] },
      size: {
        heading: '图数据过大，无法在此打开',
        causes: ['文件超出网页可以读取的大小。', '该地址指向的内容并不是图数据。'],
      },
      layout: {
        heading: '无法完成布局',
        causes: ['程序的一部分无法加载，或没有响应。', '页面的安全策略可能阻止了它启动。'],
      },
    },
    causes: '可能的原因',
    reason: '详细信息',
    stale: '图中显示的仍是上一次成功读取的内容。',
    problems: (_, formatted) => `文件中有 ${formatted} 处问题需要修正`,
    morePath: (formatted) => `另有 ${formatted} 处`,
    wholeFile: '（整个文件）',
    retry: '重试',
    dismiss: '关闭此消息',
    noMatch: ['没有模型符合', ''],
    noMatchNothing: '没有符合的模型',
    with: ' + ',
    quoted: (query) => `“${query}”`,
    dropOne: '去掉其中一项即可：',
    dropNone: '只去掉其中一项还不够。',
    without: ['去掉', '：'],
    wouldMatch: (_, formatted) => `有 ${formatted} 个模型符合`,
    clearAll: '清除全部筛选',
    theNodes: '所选模型',
    theDates: '发布日期',
  },
};
