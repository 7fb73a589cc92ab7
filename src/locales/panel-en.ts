// Texts of the panels about models, claims and comparisons, in English.
import { plural, count } from './english-counts.js';
import { joined, sentence, type Ends, type Part, type PathWords } from './sentence.js';

/** The detail panel. */
export const detail = {
  locale: 'en-GB',
  close: 'Close',
  colon: ': ',
  comma: ', ',
  /** Between items of a kind. */
  between: ', ',
  semicolon: '; ',
  list: (items: readonly string[]) => new Intl.ListFormat('en-GB').format(items),
  notInGraph: 'Not in this graph',
  noSuchNode: (id: string) => `This graph has no model with the id “${id}”.`,
  noSuchEdge: (source: string, target: string) =>
    `This graph has no such claim between “${source}” and “${target}”.`,
  codeLicence: 'Code',
  paper: 'Paper',
  code: 'Code',
  weights: 'Weights',
  homepage: 'Home page',
  focusOnIt: 'Focus lineage',
  filterBy: (domain: string) => `Filter by ${domain}`,
  notes: 'What the sources say',
  notKnown: 'unknown',
  alsoFrom: (names: Part) => sentence`also from ${names}`,
  older: (child: string, parent: string) => `${child} is older than ${parent}`,
  olderSince: (date: string) => `a later version (${date}) switched to it`,
  olderUnexplained: 'the sources do not say why',
  lineFrom: 'Lineage from ',
  stepsLeftOut: (n: number) => `${count(n)} ${plural(n, 'step', 'steps')} not shown`,
  madeFrom: 'Derived from',
  evidence: 'Evidence',
  evidenceFor: (source: string, target: string) => `Evidence: ${source} to ${target}`,
  madeFromIt: 'Derivatives',
  deeperDescendants: (n: number) =>
    `${count(n)} more ${plural(n, 'descends', 'descend')} from these.`,
  descendants: (n: number) => `${count(n)} more ${plural(n, 'descends', 'descend')} from it`,
  methodNotStated: 'Method not stated',
  showAll: (n: number) => `Show all ${count(n)}`,
  showMore: (n: number, all: number) => `Show ${count(n)} more of ${count(all)}`,
  showFewer: 'Show fewer',
  sinceText: (date: string) => `${date}, when a later version switched to it`,
  stated: 'Stated by sources',
  inferred: 'Inferred',
  inferredText: 'No source states this explicitly; it is inferred from the sources.',
  alsoBetween: 'Also between these two models',
  claimSources: 'Evidence',
  fromTargetSources: (name: string) => `From the sources of ${name}.`,
  facts: 'Facts',
  tokens: (n: number) => `${count(n)} ${plural(n, 'token', 'tokens')}`,
  variants: 'Sizes and checkpoints',
  checkpoint: 'Unnamed',
  scores: 'Official scores',
  variant: 'Size',
  settingNotStated: 'setting not stated',
  notComparable: 'Scores with different settings are not comparable.',
  elsewhere: (name: string, scores: string) =>
    `${name}, in other settings: ${scores}. Not comparable.`,
  scoreIn: (score: string, variant: string, setting: string) =>
    [
      score,
      ...([variant, setting].some(Boolean)
        ? [`(${[variant, setting].filter(Boolean).join(', ')})`]
        : []),
    ].join(' '),
  sameTable: 'In the same table',
  others: 'Others',
  sources: 'Sources',
  secondary: 'secondary source',
  lines: (lines: string) => `lines ${lines}`,
};

export const compare = {
  title: 'Comparison',
  close: 'End the comparison',
  remove: (name: string) => `Remove ${name} from the comparison`,
  swap: (count: number): string => (count === 2 ? 'Swap' : 'Reverse the order'),
  add: 'Add a model…',
  compareWith: 'Compare with…',
  search: 'Name of a model',
  howTo:
    'Or Shift-click a card in the picture, press Shift+Enter on it, or use its menu (long press or right-click).',
  found: (count: number) => `${count} ${count === 1 ? 'model' : 'models'} found`,
  nothingFound: 'No model with this name.',
  paths: 'Paths from the common ancestor',
  from: (name: string) => `From ${name}: `,
  alsoFrom: (name: unknown) => ['Also from ', name],
  mainFrom: (name: unknown) => ['Along their main lineages, from ', name],
  common: 'In common',
  commonParents: (names: Part, methods: string, count: number) =>
    sentence`${count === 2 ? 'Both' : 'All'} were derived from ${names}${methods === '' ? '' : ` by ${methods}`}.`,
  commonMethods: (methods: string, count: number) =>
    `${count === 2 ? 'Both' : 'All'} were made with ${methods}.`,
  nothingCommon: 'No recorded attribute is the same.',
  differences: 'Differences',
  fact: 'Attribute',
  notStated: 'not stated',
  noBase: 'nothing in this graph',
  showSame: (count: number) => `Show what they share (${count})`,
  allSame: 'No recorded attribute differs.',
  scores: 'Official scores in the same setting',
};

export const claim = {
  relations: new Map([
    ['weights', ({ source, target }: Ends) => sentence`${target} was derived from ${source}`],
    [
      'merge',
      ({ source, target }: Ends) => sentence`The weights of ${source} were merged into ${target}`,
    ],
    [
      'distillation',
      ({ source, target }: Ends) => sentence`${target} was trained on the outputs of ${source}`,
    ],
    [
      'data',
      ({ source, target }: Ends) =>
        sentence`${target} was trained with data from ${source}, not with its weights`,
    ],
    [
      'architecture',
      ({ source, target }: Ends) =>
        sentence`${target} has the architecture of ${source} and was trained from scratch`,
    ],
    [
      'successor',
      ({ source, target }: Ends) =>
        sentence`${target} is the generation after ${source}; no source says that weights were passed on`,
    ],
  ]),
  otherRelation: ({ source, target }: Ends, relation: Part) =>
    sentence`${target} comes from ${source} (${relation})`,
  by: (methods: string) => ` by ${methods}`,
  withData: (words: readonly string[]) => `, with ${words.join(', ')} data`,
  atSizes: (sizes: unknown) => sentence`, at ${sizes}`,
  end: '.',
};

export const relationship = {
  /** Between the names of a list, and before the last one. */
  between: ', ',
  last: ' and ',
  /** Relations other than weights, after "by"; others read as their label. */
  relations: new Map([
    ['merge', 'merging of weights'],
    ['distillation', 'distillation'],
    ['data', 'training data (no weights)'],
    ['architecture', 'adoption of the architecture (trained from scratch)'],
    ['successor', 'succession (no source says that weights were passed on)'],
  ]),
  withMethods: (relation: string, methods: string) => `${relation}, with ${methods}`,
  notStated: 'an unspecified method',
  inferred: ' (inferred)',
  since: (date: string) => ` (a version of ${date})`,
  same: (name: Part) => sentence`${name} is compared with itself.`,
  unrelated: (names: Part, count: number) =>
    count === 2
      ? sentence`Nothing in this graph relates ${names}: they have no ancestor in common.`
      : sentence`${names} have no common ancestor.`,
  /** @param weights whether every step passed weights */
  descends: (node: Part, ancestor: Part, { steps, by, count }: PathWords, weights: boolean) =>
    sentence`${node} ${weights ? 'descends from' : 'goes back to'} ${ancestor} ${by === '' ? `in ${count} steps` : sentence`via ${by}`}${
      steps.length === 0 ? '.' : sentence`: ${joined(steps, ', then ')}.`
    }`,
  fork: (names: Part, count: number, ancestor: Part, paths: readonly Part[], weights: boolean) =>
    sentence`${names} ${count === 2 ? 'both' : 'all'} ${weights ? 'come from' : 'go back to'} ${ancestor}${count === 2 ? ', where their lineages diverge' : ''}: ${joined(paths, '; ')}.`,
  path: (node: Part, { steps, by, count }: PathWords) => {
    if (count === 1) return sentence`${node} by ${steps}`;
    if (by === '') return sentence`${node} in ${count} steps`;
    const how = steps.length === 0 ? '' : sentence`, by ${joined(steps, ', then by ')}`;
    return sentence`${node} via ${by}${how}`;
  },
  inferredStep: ' No source states this explicitly; it is inferred.',
};
