// Texts of the picture, its legend, the timeline and tours, in English.
import { plural, models, count } from './english-counts.js';
import { given } from './sentence.js';

/** Descriptions of cards, in the picture and in its outline. */
export const card = {
  sentence: (parts: readonly string[]) => given(parts, ', '),
  list: (items: readonly string[]) => new Intl.ListFormat('en').format(items),
  released: (date: string, organizations: string) =>
    given(
      [date === '' ? '' : `released ${date}`, organizations === '' ? '' : `by ${organizations}`],
      ' ',
    ),
  fromWeights: (parent: string, method: string) =>
    given([`from ${parent}`, method === '' ? '' : `by ${method}`], ' '),
  /** By relation; others as `fromWeights`. */
  claims: new Map([
    ['distillation', (parent: string) => `trained on the outputs of ${parent}`],
    ['data', (parent: string) => `trained with data from ${parent}`],
    ['architecture', (parent: string) => `with the architecture of ${parent}`],
    ['successor', (parent: string) => `the generation after ${parent}`],
  ]),
  derived: (count: number, formatted: string) => `${models(count, formatted)} derived`,
  collapsed: (count: number, formatted: string) => `${models(count, formatted)} collapsed under it`,
  alsoUnder: (parents: string) => `also under ${parents}`,
  ghost: 'kept for context',
  stretch: (formatted: string, parent: string) =>
    parent === ''
      ? `${formatted} skipped; expand to continue`
      : `${formatted} skipped after ${parent}; expand to continue`,
  more: (formatted: string, parent: string, method: string) =>
    given(
      [
        `${formatted} more`,
        parent === '' ? '' : `from ${parent}`,
        method === '' ? '' : `by ${method}`,
      ],
      ' ',
    ),
  share: (formatted: string, method: string) => `${formatted} by ${method}`,
  shares: (shares: readonly string[]) => given(shares, ', '),
  methodNotStated: 'an unspecified method',
  opened: (found: string, shown: string) =>
    found === shown ? 'expanded' : `expanded, ${shown} of ${found} shown`,
  /** A sentence about a bundle, with how to expand it. */
  toOpen: (sentence: string) => `${sentence}. Collapsed; press Enter to expand.`,
};

/** The canvas. */
export const canvas = {
  /** Shown if the wheel has no effect over the picture. */
  scrollToZoom: (key: string) => `${key} + scroll to zoom`,
  picture: (drawn: number, models: number) =>
    `Lineage graph: ${count(drawn)} of ${count(models)} ${plural(models, 'model has its', 'models have their')} own card. Arrow keys move from model to model.`,
  find: 'Find in bundle',
  close: (title: string) => `Collapse ${title}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: 'Page',
  /** For several lines in one trunk. */
  linesHere: (count: number) => `${count} lines overlap here`,
};

/** Labels of the timeline other than dates. */
export const timeAxis = {
  undated: 'No known date',
};

/** The legend. */
export const legend = {
  legend: 'Legend',
  methods: 'Colour: the main method. Select one to see only its models.',
  colours: (facet: string) =>
    `Colour of cards: ${facet.toLocaleLowerCase('en')}. Select one to see only its models.`,
  reading: 'Lines and cards',
  models: (count: number, formatted: string) => models(count, formatted),
};

/** The timeline. */
export const timeline = {
  releases: 'Releases by date',
  controls: 'Playback',
  play: 'Play',
  pause: 'Pause',
  back: 'Previous month',
  forward: 'Next month',
  end: 'Show all',
  speed: (times: string) => `Speed ${times}`,
  playhead: 'Shown as of',
  /** @param until a formatted month */
  shownBy: (shown: string, all: string, until: string) => `${shown} of ${all} by ${until}`,
  all: (count: number, all: string) => `${all} ${count === 1 ? 'model' : 'models'}`,
  from: 'Only releases from',
  to: 'Only releases to',
  earliest: 'the earliest',
  latest: 'the latest',
};

/** The panel of a tour. */
export const tour = {
  /** The current step, for screen readers. */
  at: (step: string, steps: string) => `Step ${step} of ${steps}`,
  steps: 'Steps of the tour',
  stepNamed: (step: string, title: string) => `${step}. ${title}`,
  previous: 'Previous',
  next: 'Next',
  close: 'Leave the tour',
  hideText: 'Hide the text',
  showText: 'Show the text',
  changed: 'You have changed the view.',
  back: 'Back to this step',
  missing: 'This step refers to something that is not in this graph:',
  more: (formatted: string) => `and ${formatted} more`,
  startAgain: 'Start again',
  explore: 'Explore freely',
};
