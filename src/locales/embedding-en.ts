type Way = 'web' | 'package' | 'files' | 'disk' | 'frame';

/** The dialog that makes code for other pages; loaded with it, never before. */
export const embeddingEn = {
  title: 'Embed this view',
  close: 'Close',
  way: 'How it gets there',
  /** Each way: what it is called, and what it is for. */
  ways: {
    web: ['Script tag', 'script from the web; nothing to install'],
    package: ['npm package', 'for pages made with a bundler'],
    files: ['Files of your own', 'script and graph lie beside your page'],
    disk: ['Opened from a disk', 'a file:// page with the graph in it'],
    frame: ['Iframe', 'where a page takes no scripts'],
  } as Readonly<Record<Way, readonly [name: string, purpose: string]>>,
  tooLarge: 'This graph is too large to stand in a page: serve it as a file.',
  shown: 'What is shown',
  presets: { none: 'Picture only', some: 'With panels', all: 'Everything' },
  panels: {
    filters: 'Filters',
    search: 'Search',
    legend: 'Legend',
    detail: 'Details',
    timeline: 'Timeline',
    toolbar: 'Title and tools',
    outline: 'Outline',
  },
  size: 'Size',
  width: 'Width',
  /** Where no width is given. */
  wholeWidth: 'full width',
  height: 'Height',
  shape: 'Shape',
  shapes: { fixed: 'Fixed height', '16 / 9': '16:9', '4 / 3': '4:3', '1 / 1': '1:1' },
  noLength: (least: string, most: string) => `A whole number from ${least} to ${most}.`,
  active: 'Wheel and touch',
  whenActive: {
    direct: 'the picture’s at once',
    activate: 'the page’s, until the picture is clicked',
  },
  lazy: 'Load only when scrolled into view',
  before: 'Before the program',
  drawing: 'With the drawing',
  whyDrawing: 'shows at once, without JavaScript, in feeds and in mail',
  /** Before a command line. */
  command: 'What makes the drawing when a site is built:',
  language: 'Language',
  languages: { page: 'Of your page', en: 'English', zh: '中文' },
  theme: 'Colours',
  themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
  preview: 'Preview',
  widths: { page: 'In a page', phone: 'On a phone' },
  code: 'Code',
  copy: 'Copy',
  download: 'Download as a page',
  /** Before the names of files. */
  beside: 'Beside your page:',
  making: 'Making the code …',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying. Select the code and copy it by hand.',
  saved: (file: string) => `Saved ${file}`,
  notDrawn:
    'The drawing could not be made: the file of the graph could not be read again. Check the connection, or go without it.',
};

/** The same in another language: the compiler lists what is missing. */
export type EmbeddingWords = typeof embeddingEn;
