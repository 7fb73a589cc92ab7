// Texts of filters, of search and of what narrows the graph, in English.
import { plural, models, count } from './english-counts.js';

const generations = (n: number) => `${count(n)} ${plural(n, 'generation', 'generations')}`;

/** Text before and after a name. */
type Around = readonly [before: string, after: string];

/** The chips. */
export const chips = {
  chosen: 'Active filters',
  /** Before the filter that clicking the chip removes. */
  remove: 'Remove',
  quoted: (query: string) => `“${query}”`,
  between: (from: string, to: string) => `${from} – ${to}`,
  since: (from: string) => `since ${from}`,
  until: (to: string) => `until ${to}`,
  chosenModels: (count: number, formatted: string) =>
    `${formatted} selected ${plural(count, 'model', 'models')}`,
  line: ['Lineage of ', ''] as Around,
  opened: ['Expanded: ', ''] as Around,
  clearAll: 'Clear all',
  match: (count: number, formatted: string) => {
    if (count === 0) return 'No model matches';
    return `${formatted} ${plural(count, 'model matches', 'models match')}`;
  },
  keepLine: (formatted: string) => `${formatted} more kept for context`,
};

/** Descriptions of isolated parts. */
export const isolation = {
  lineage: (name: string) => `Only the lineage of ${name}`,
  ancestors: (name: string, up: number | null) =>
    up === null
      ? `Only ${name} and its ancestors`
      : `Only ${name} and its ancestors, ${generations(up)}`,
  descendants: (name: string, down: number | null) =>
    down === null
      ? `Only ${name} and its descendants`
      : `Only ${name} and its descendants, ${generations(down)}`,
  within: (name: string, up: number | null, down: number | null) =>
    `Only the lineage of ${name}: ${up === null ? 'all generations' : generations(up)} up, ${down === null ? 'all' : String(down)} down`,
  paths: (from: string, to: string) => `Only the paths from ${from} to ${to}`,
  showOnly: 'Show only',
  itsLineage: 'Its lineage',
  itsAncestors: 'Its ancestors',
  itsDescendants: 'Its descendants',
  pathsFrom: (root: string) => `Paths from ${root}`,
  everything: 'Show everything again',
  up: 'Generations up',
  down: 'Generations down',
  all: 'all',
  pathsOnly: 'Show only the paths between them',
};

/** The context menu of a card, a line or a row. */
export const cardMenu = {
  menuOf: (name: string) => `Menu for ${name}`,
  details: 'Show details',
  generations: 'Generations',
  pathsTo: 'Paths to…',
  pathsBetween: (name: string) => `Paths between ${name} and`,
  compareWith: (name: string) => `Compare with ${name}`,
  compareBoth: 'Compare the two',
  leaveFocus: 'Clear the focus',
  evidence: (host: string) => `Evidence: ${host}`,
  expand: 'Expand',
  collapse: 'Collapse',
  splitBy: 'Split by',
  splits: {
    method: 'Method',
    organization: 'Organization',
    year: 'Year of release',
    month: 'Month of release',
  },
};

/** The filters. */
export const filters = {
  filters: 'Filters',
  chosen: (_: number, formatted: string) => `${formatted} selected`,
  clearFacet: (facet: string) => `Clear ${facet}`,
  clear: 'Clear',
  /** The number in a row, for screen readers. */
  models: (count: number, formatted: string) => models(count, formatted),
  showAll: (formatted: string) => `Show all ${formatted}`,
  showFewer: 'Show fewer',
  find: (facet: string) => `Find in ${facet.toLocaleLowerCase('en')}`,
  nothingFound: 'No match',
  moreRows: (formatted: string) => `and ${formatted} more: type to find them`,
  released: 'Release date',
  from: 'From',
  to: 'To',
  earliest: 'earliest',
  latest: 'latest',
  dateExpected: 'Use a date such as 2023, May 2023 or 2023-03-13',
  histogram: 'Models by release date',
};

/** The search field. */
export const search = {
  label: 'Search models',
  clear: 'Clear the search',
  /** The facet before a value. */
  facet: (label: string) => `${label}: `,
  released: 'Released',
  /** The number of models left by an option. */
  models: (count: number, formatted: string) => models(count, formatted),
  /** Distinguishes models with the same name by their parent. */
  from: (parent: string) => `from ${parent}`,
  /** The label of the list, for screen readers. */
  list: 'Matching models and filters',
  preparing: 'Indexing…',
  /** Shown below results by name, before the index is complete. */
  namesOnly: 'Found by name; still indexing everything else…',
  matches: (count: number, formatted: string) =>
    `${formatted} ${plural(count, 'model matches', 'models match')}`,
  nothing: (query: string) => `No model matches “${query}”`,
  /** Shown if other filters exclude results of the query. */
  leftOut: (count: number, formatted: string) =>
    `Other filters hide ${formatted} matching ${plural(count, 'model', 'models')}.`,
  dropFilters: 'Clear the other filters',
};
