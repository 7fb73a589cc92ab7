/** The words of the explorer's own page, around the element. */
const WORDS = {
  en: {
    open: 'Open …',
    openHint:
      'Open a file of your own: YAML, CSV, DOT, GraphML, Mermaid, BOMs. It stays in this browser.',
  },
  zh: {
    open: '打开…',
    openHint: '打开自己的文件：YAML、CSV、DOT、GraphML、Mermaid、物料清单。文件不会离开此浏览器。',
  },
} as const;

/** The words of the page in the language asked for; English where it does not speak that. */
export function siteWordsIn(lang: string): (typeof WORDS)['en' | 'zh'] {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? WORDS.zh : WORDS.en;
}
