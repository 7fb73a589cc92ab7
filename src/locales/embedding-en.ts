type Way = 'web' | 'package' | 'files' | 'disk' | 'frame';

/** Texts of the embedding dialog; loaded with it, never before. */
export const embeddingEn = {
  title: 'Embed this view',
  close: 'Close',
  way: 'How to embed it',
  /** Each way of embedding: its name, and its purpose. */
  ways: {
    web: ['Script tag', 'script from the web; nothing to install'],
    package: ['npm package', 'for pages made with a bundler'],
    files: ['Self-hosted files', 'script and graph next to your page'],
    disk: ['Local page', 'opened as file://, contains the graph'],
    frame: ['Iframe', 'for pages that allow no scripts'],
  } as Readonly<Record<Way, readonly [name: string, purpose: string]>>,
  tooLarge: 'This graph is too large to embed in a page: serve it as a file.',
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
  /** If no width is given. */
  wholeWidth: 'full width',
  height: 'Height',
  shape: 'Shape',
  shapes: { fixed: 'Fixed height', '16 / 9': '16:9', '4 / 3': '4:3', '1 / 1': '1:1' },
  noLength: (min: string, max: string) => `A whole number from ${min} to ${max}.`,
  active: 'Wheel and touch',
  whenActive: {
    direct: 'move the picture',
    activate: 'scroll the page until the picture is clicked',
  },
  lazy: 'Load only when scrolled into view',
  before: 'Before the script loads',
  drawing: 'Include the drawing',
  whyDrawing: 'visible at once, without JavaScript, in feeds and in email',
  /** Before a command line. */
  command: 'To generate the drawing when your site is built:',
  language: 'Language',
  languages: { page: 'Same as your page', en: 'English', zh: '中文' },
  theme: 'Colours',
  themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
  preview: 'Preview',
  widths: { page: 'In a page', phone: 'On a phone' },
  code: 'Code',
  copy: 'Copy',
  download: 'Download as a page',
  /** Before the names of files. */
  beside: 'Next to your page:',
  making: 'Generating the code…',
  copied: 'Copied',
  notCopied: 'The browser did not allow copying. Select the code and copy it by hand.',
  saved: (file: string) => `Saved ${file}`,
  notDrawn:
    'The drawing could not be generated: the graph file could not be read again. Check the connection, or leave the drawing out.',
};

/** The texts in another language: the compiler lists missing ones. */
export type EmbeddingWords = typeof embeddingEn;
