/** Texts of a page without its program; written when the page is built. */
const WORDS = {
  en: {
    alone: 'This is the picture alone: search, filters and details need JavaScript.',
    waiting:
      'This is the picture alone: the program for search, filters and details has not arrived yet.',
    failed:
      'This is the picture alone: the program for search, filters and details could not be loaded.',
    again: 'Try again',
    list: (count: string) => `All ${count} as a list`,
    /** The link to a page with the program. */
    open: 'Open the interactive graph',
  },
  zh: {
    alone: '这里只有图：搜索、筛选和详情需要 JavaScript。',
    waiting: '这里只有图：用于搜索、筛选和查看详情的程序尚未载入。',
    failed: '这里只有图：用于搜索、筛选和查看详情的程序无法载入。',
    again: '重试',
    list: (count: string) => `全部 ${count} 项列表`,
    open: '打开可交互的图',
  },
} as const;

/** The texts of such a page in a language; English if it is not supported. */
export function openingWordsIn(lang: string): (typeof WORDS)['en' | 'zh'] {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? WORDS.zh : WORDS.en;
}
