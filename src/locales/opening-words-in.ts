/** Texts of a page without its program; written when the page is built. */
const WORDS = {
  en: {
    alone: 'Picture only: search, filters and details need JavaScript.',
    waiting: 'Picture only: search, filters and details are still loading.',
    failed: 'Picture only: search, filters and details could not be loaded.',
    again: 'Try again',
    list: (count: string) => `All ${count} as a list`,
    /** The link to a page with the program. */
    open: 'Open the interactive graph',
  },
  zh: {
    alone: '仅显示图片：搜索、筛选和详情需要 JavaScript。',
    waiting: '仅显示图片：搜索、筛选和详情仍在加载。',
    failed: '仅显示图片：搜索、筛选和详情加载失败。',
    again: '重试',
    list: (count: string) => `全部 ${count} 项列表`,
    open: '打开可交互的图',
  },
} as const;

/** The texts of such a page in a language; English if it is not supported. */
export function openingWordsIn(lang: string): (typeof WORDS)['en' | 'zh'] {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? WORDS.zh : WORDS.en;
}
