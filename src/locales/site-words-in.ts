/** Texts of the explorer's page around the element. */
const WORDS = {
  en: {
    open: 'Open…',
    openHint:
      'Open a file of your own: YAML, CSV, DOT, GraphML, Mermaid, BOMs. It stays in this browser.',
    close: 'Close',
    notLoaded: {
      title: 'Not loaded',
      text: 'A part of the page could not be loaded. Check the connection and try again.',
    },
    edit: 'Edit a copy',
    editHint:
      'Add and change models and claims in a copy. It stays in this browser until you save it.',
  },
  zh: {
    open: '打开…',
    openHint: '打开自己的文件：YAML、CSV、DOT、GraphML、Mermaid、物料清单。文件不会离开此浏览器。',
    close: '关闭',
    notLoaded: {
      title: '加载失败',
      text: '页面的部分内容加载失败，请检查网络连接后重试。',
    },
    edit: '编辑副本',
    editHint: '在副本中添加和修改模型与关系。保存之前，改动只留在此浏览器中。',
  },
} as const;

/** The texts of the page in a language; English if it is not supported. */
export function siteWordsIn(lang: string): (typeof WORDS)['en' | 'zh'] {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? WORDS.zh : WORDS.en;
}
