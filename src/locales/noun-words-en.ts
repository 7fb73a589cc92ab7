import { count } from './english-counts.js';
import { en } from './en.js';
import type { Noun, NounWords } from './noun-words.js';

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

/** English texts for graphs of nodes other than models. */
export function nounWordsEn({ one, many }: Noun): NounWords {
  const numbered = (count: number) => (count === 1 ? one : many);
  const counted = (count: number, formatted: string) => `${formatted} ${numbered(count)}`;
  const matching = (count: number, formatted: string) =>
    `${counted(count, formatted)} ${count === 1 ? 'matches' : 'match'}`;
  return {
    attributes: { root: `Root ${one}` },
    appearance: { colourings: { ...en.appearance.colourings, generation: `Root ${one}` } },
    card: {
      derived: (count, formatted) => `${counted(count, formatted)} derived`,
      collapsed: (count, formatted) => `${counted(count, formatted)} collapsed under it`,
    },
    canvas: {
      picture: (drawn, all) =>
        `Lineage graph: ${count(drawn)} of ${count(all)} ${all === 1 ? `${one} has its` : `${many} have their`} own card. Arrow keys move from ${one} to ${one}.`,
    },
    chips: {
      chosenModels: (count, formatted) => `${formatted} selected ${numbered(count)}`,
      match: (count, formatted) => (count === 0 ? `No ${one} matches` : matching(count, formatted)),
    },
    filters: { models: counted, histogram: `${capital(many)} by release date` },
    search: {
      label: `Search ${many}`,
      models: counted,
      list: `Matching ${many} and filters`,
      matches: matching,
      nothing: (query) => `No ${one} matches “${query}”`,
      leftOut: (count, formatted) => `Other filters hide ${formatted} matching ${numbered(count)}.`,
    },
    detail: {
      noSuchNode: (id) => `This graph has no ${one} with the id “${id}”.`,
      alsoBetween: `Also between these two ${many}`,
    },
    compare: {
      add: `Add another ${one}…`,
      search: `Name of the ${one}`,
      found: (count) => `${counted(count, String(count))} found`,
      nothingFound: `No ${one} with this name.`,
    },
    status: {
      noMatch: [`No ${one} matches `, ''],
      noMatchNothing: `No ${one} matches`,
      wouldMatch: matching,
      theNodes: `the selected ${many}`,
    },
    page: { models: counted },
    exported: {
      generation: `root ${one}`,
      about: `A lineage graph: every line leads from one ${one} to another derived from it.`,
      counts: (shown, collapsed) =>
        `${capital(many)} shown: ${shown}${collapsed === null ? '' : `, collapsed: ${collapsed}`}`,
    },
    exportPanel: {
      formats: {
        ...en.exportPanel.formats,
        nodes: [`CSV, ${many}`, `table, one row per ${one}`],
        cyclonedx: ['CycloneDX', `a bill of materials of the ${many}`],
      },
      papers: (count, formatted) =>
        `${formatted} ${count === 1 ? 'paper' : 'papers'} linked by these ${many}`,
      noPapers: `none of these ${many} links to a paper`,
      shown: (count, formatted) => `What is shown (${counted(count, formatted)})`,
    },
    matrix: {
      gaps: (count, formatted, all) =>
        `${formatted} of ${all} combinations ${count === 1 ? 'has' : 'have'} no ${one} yet`,
      show: (count, formatted) => `Show ${counted(count, formatted)} in the picture`,
      cell: (row, column, count, formatted) => `${row} × ${column}: ${counted(count, formatted)}`,
      never: (row, column) => `no ${one} yet: ${row} × ${column}`,
      line: (name, count, formatted) => `${name}: ${counted(count, formatted)}`,
      nobody: `no ${one} yet`,
      twice: `${capital(many)} with several values are counted under each of them, and once in the totals.`,
    },
    table: {
      models: counted,
      table: capital(many),
      printedOf: (shown, all) => `The first ${shown} of ${all} ${many}. The CSV has all of them.`,
    },
    timeline: { all: counted },
    legend: {
      methods: `Colour: the main method. Select one to see only its ${many}.`,
      colours: (facet) =>
        `Colour of cards: ${facet.toLocaleLowerCase('en')}. Select one to see only its ${many}.`,
      models: counted,
    },
  };
}
