import { plural } from './english-counts.js';

const KINDS = {
  finetunes: 'finetunes',
  adapters: 'adapters',
  quantized: 'quantizations',
  merges: 'merges',
};
const ONE: Readonly<Record<keyof typeof KINDS, string>> = {
  finetunes: 'finetune',
  adapters: 'adapter',
  quantized: 'quantization',
  merges: 'merge',
};

/** Texts of the page of a hub. */
export const hubEn = {
  /** Counts: `3,000,000 models · 52,000 families · 1,200,000 models alone`. */
  models: (count: number, formatted: string) => `${formatted} ${plural(count, 'model', 'models')}`,
  familiesOf: (count: number, formatted: string) =>
    `${formatted} ${plural(count, 'family', 'families')}`,
  alone: (formatted: string) => `${formatted} without a family`,
  updated: (date: string) => `as of ${date}`,
  search: 'Search all models',
  placeholder: 'Name, id or address of a model',
  clear: 'Clear the search',
  families: 'Families',
  sort: 'Sort families',
  sorts: {
    models: 'Largest first',
    gained: 'Most new models first',
    begun: 'Newest first',
  },
  dates: 'Dates',
  recent: 'Last 12 months',
  anyDate: 'Any date',
  /** @param percent how much of them has been read */
  readingMonths: (percent: string) => `Reading the months of all families… ${percent}`,
  /** The months counted, of which either end may be open. */
  span: (from: string | null, to: string | null) => {
    if (from === null) return `until ${to}`;
    if (to === null) return `since ${from}`;
    return from === to ? `in ${from}` : `from ${from} to ${to}`;
  },
  /** `812 of 1,144 families gained 5,678 models in May 2023` */
  inSpan: (
    some: string,
    count: number,
    all: string,
    models: number,
    formatted: string,
    span: string,
  ) =>
    `${some} of ${all} ${plural(count, 'family', 'families')} gained ${formatted} ${plural(models, 'model', 'models')} ${span}`,
  undated: (count: number, formatted: string) =>
    `${formatted} ${plural(count, 'model has', 'models have')} no date`,
  noneInSpan: 'No family gained a model in these months',
  ofAll: (formatted: string) => `of ${formatted}`,
  begunIn: (month: string) => `since ${month}`,
  columns: {
    family: 'Family of',
    models: 'Models',
    kinds: 'How they were made',
    growth: 'Models by month',
    depth: 'Generations',
  },
  kinds: KINDS,
  /** `1 merge`, `2,000 merges` */
  ofKind: (kind: keyof typeof KINDS, count: number, formatted: string) =>
    `${formatted} ${plural(count, ONE[kind], KINDS[kind])}`,
  growth: (from: string, peak: string, formatted: string) =>
    `since ${from}; most in ${peak}: ${formatted}`,
  noGrowth: 'no dates',
  compare: 'Compare',
  compareFamily: (name: string) => `Compare ${name}`,
  compared: 'Compared families',
  chooseMore: 'Choose another family to compare',
  endComparison: 'End the comparison',
  open: (name: string) => `Open the family of ${name}`,
  facts: {
    models: 'Models',
    depth: 'Generations',
    edges: 'Edges',
    finetunes: 'Finetunes',
    adapters: 'Adapters',
    quantized: 'Quantizations',
    merges: 'Merges',
    begun: 'First model',
    peak: 'Most in a month',
    recent: 'In the last 12 months',
    chosen: 'In the selected months',
    growth: 'Models by month',
    largest: 'Largest branches',
    licenses: 'Licences',
  },
  peak: (month: string, formatted: string) => `${formatted} (${month})`,
  unknown: 'unknown',
  searching: 'Searching…',
  /** @param isAll whether these are all matches */
  found: (count: number, formatted: string, isAll: boolean) =>
    `${isAll ? '' : 'More than '}${formatted} ${plural(count, 'model', 'models')} found`,
  nothing: (typed: string) => `No model has “${typed}” in its id`,
  nothingHint: 'Try fewer words, or part of a word.',
  instead: (typed: string, instead: string) =>
    `No model has “${typed}” in its id. These have “${instead}”:`,
  more: 'Continue searching',
  root: 'root of its family',
  ofFamily: (root: string) => `family of ${root}`,
  noFamily: 'without a family',
  descendants: (count: number, formatted: string) =>
    `${formatted} ${plural(count, 'descendant', 'descendants')}`,
  downloads: (count: number, formatted: string) =>
    `${formatted} ${plural(count, 'download', 'downloads')}`,
  coming: 'Loading the families…',
  noFamilies: 'This hub has no families',
  notSearchable: 'This hub was built without a search index. Rebuild it to add one.',
  failed: 'The hub could not be read',
  retry: 'Try again',
};

/** The texts of the page of a hub; other languages have the same shape. */
export type HubWords = typeof hubEn;
