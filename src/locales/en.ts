import { joined, listed, sentence, type Ends, type Part, type PathWords } from './sentence.js';

const PLURAL = new Intl.PluralRules('en');
const plural = (count: number, one: string, other: string) =>
  PLURAL.select(count) === 'one' ? one : other;
const models = (count: number, formatted: string) =>
  `${formatted} ${plural(count, 'model', 'models')}`;
const generations = (count: number) =>
  `${count.toLocaleString('en-GB')} ${plural(count, 'generation', 'generations')}`;
const count = (n: number) => n.toLocaleString('en-GB');
/** Joins the known parts. */
const given = (parts: readonly string[], separator: string) =>
  parts.filter((part) => part !== '').join(separator);

/** Text before and after a name. */
type Around = readonly [before: string, after: string];

/** The texts of the interface in English; other languages have the same shape. */
export const en = {
  /** Names of attributes, in facets, columns, facts and panels. */
  attributes: {
    name: 'Name',
    aliases: 'Also',
    kind: 'Kind',
    released: 'Released',
    domains: 'Domain',
    methods: 'Method',
    root: 'Base model',
    parents: 'Derived from',
    relation: 'Relation',
    technique: 'Technique',
    data: 'Data',
    sizes: 'Sizes',
    since: 'Since',
    confidence: 'Confidence',
    organization: 'Organization',
    license: 'Licence',
    codeLicense: 'Licence of the code',
    licenseClass: 'Licence class',
    languages: 'Language',
    modalities: 'Input',
    sizeClass: 'Parameters',
    parameters: 'Sizes',
    contextLength: 'Context',
    trainingTokens: 'Training tokens',
    vocabularySize: 'Vocabulary',
    derived: 'Derivatives',
  },

  /** The choice of colours and sizes. */
  appearance: {
    appearance: 'Appearance',
    colouring: 'Colour of cards',
    colourings: {
      method: 'None (lines only, by method)',
      domain: 'Domain',
      license: 'Licence class',
      organization: 'Organization',
      generation: 'Base model',
      modality: 'Input',
    },
    sizing: 'Size of cards',
    sizings: { name: 'To fit the name', descendants: 'By descendants' },
    /** Why it is unavailable. */
    oneSize: 'By date, all cards have the same size',
    stage: 'Show as',
    stages: { picture: 'Picture', outline: 'Outline', table: 'Table', matrix: 'Coverage' },
  },

  methodPhrases: {
    locale: 'en-GB',
    brackets: (text: string) => ` (${text})`,
    /** Methods inside a sentence; others read as their label. */
    phrases: new Map([
      ['continued-pretraining', 'continued pre-training'],
      ['instruction-tuning', 'instruction tuning'],
      ['peft', 'parameter-efficient fine-tuning'],
      ['full-fine-tuning', 'full fine-tuning'],
      ['multimodal', 'multimodal training'],
      ['preference-alignment', 'preference alignment'],
      ['reinforcement-learning', 'reinforcement learning'],
      ['long-context', 'context extension'],
      ['merge', 'merging'],
      ['pruning', 'pruning'],
      ['quantization', 'quantization'],
    ]),
  },

  /** Descriptions of cards, in the picture and in its outline. */
  card: {
    sentence: (parts: readonly string[]) => given(parts, ', '),
    list: (items: readonly string[]) => new Intl.ListFormat('en').format(items),
    released: (date: string, makers: string) =>
      given([date === '' ? '' : `released ${date}`, makers === '' ? '' : `by ${makers}`], ' '),
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
    collapsed: (count: number, formatted: string) =>
      `${models(count, formatted)} collapsed under it`,
    alsoUnder: (parents: string) => `also under ${parents}`,
    ghost: 'kept for context',
    stretch: (formatted: string, parent: string) =>
      parent === ''
        ? `${formatted} skipped: open to continue from there`
        : `${formatted} skipped after ${parent}: open to continue`,
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
    methodNotStated: 'an unstated method',
    opened: (found: string, shown: string) =>
      found === shown ? 'expanded' : `expanded, ${shown} of ${found} shown`,
    /** A sentence about a bundle, with how to expand it. */
    toOpen: (sentence: string) => `${sentence}. Collapsed; press Enter to expand.`,
  },

  /** The canvas. */
  canvas: {
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
    linesHere: (count: number) => `${count} lines run here`,
  },

  /** Labels of the timeline other than dates. */
  timeAxis: {
    undated: 'No known date',
  },

  /** The chips. */
  chips: {
    chosen: 'Active filters',
    /** Before the filter that clicking the chip removes. */
    remove: 'Remove',
    quoted: (query: string) => `“${query}”`,
    between: (from: string, to: string) => `${from} – ${to}`,
    since: (from: string) => `since ${from}`,
    until: (to: string) => `until ${to}`,
    chosenModels: (count: number, formatted: string) =>
      `${formatted} chosen ${plural(count, 'model', 'models')}`,
    line: ['Lineage of ', ''] as Around,
    opened: ['Expanded: ', ''] as Around,
    clearAll: 'Clear all',
    match: (count: number, formatted: string) => {
      if (count === 0) return 'No model matches';
      return `${formatted} ${plural(count, 'model matches', 'models match')}`;
    },
    keepLine: (formatted: string) => `${formatted} more kept for context`,
  },

  /** Descriptions of isolated parts. */
  isolation: {
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
  },

  /** The context menu of a card, a line or a row. */
  cardMenu: {
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
  },

  /** The filters. */
  filters: {
    filters: 'Filters',
    chosen: (_: number, formatted: string) => `${formatted} chosen`,
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
    dateExpected: 'A date such as 2023, May 2023 or 2023-03-13',
    histogram: 'Models by release date',
  },

  /** The list of keyboard shortcuts. */
  shortcuts: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    or: 'or',
    groups: [
      {
        title: 'Everywhere',
        lines: [
          { keys: ['/'], does: 'Search' },
          {
            keys: ['i'],
            does: 'Show only its lineage; again: its ancestors, its descendants, everything',
          },
          { keys: ['?'], does: 'Show keyboard shortcuts' },
          { keys: ['Esc'], does: 'Close, and return to where you were' },
        ],
      },
      {
        title: 'In the picture',
        lines: [
          { keys: ['→'], does: 'To a derivative' },
          { keys: ['←'], does: 'To what it was derived from' },
          {
            keys: ['Shift+←', 'Shift+→'],
            does: 'Along another line: to its next parent, or to the next derivative',
          },
          { keys: ['↑', '↓'], does: 'To the previous or next card in the column' },
          { keys: ['Home', 'End'], does: 'To the first or last card' },
          { keys: ['PgUp', 'PgDn'], does: 'To the previous or next page of an expanded bundle' },
          {
            keys: ['A … Z'],
            does: 'To the next name that starts with this letter (Shift+F for F, Shift+I for I)',
          },
          { keys: ['Enter'], does: 'Select and open the details, or expand a bundle' },
          { keys: ['Space'], does: 'Select and stay in the picture' },
          { keys: ['Shift+Enter'], does: 'Compare with what is selected' },
          { keys: ['Menu', 'Shift+F10', '.'], does: 'Open the menu of the card' },
          { keys: ['+', '-'], does: 'Zoom in or out' },
          { keys: ['f'], does: 'Fit the picture to the window' },
        ],
      },
      {
        title: 'In the filters',
        lines: [
          { keys: ['↑', '↓', 'Home', 'End'], does: 'To another value' },
          { keys: ['Space'], does: 'Select or deselect it' },
        ],
      },
      {
        title: 'On a tour',
        lines: [{ keys: ['[', ']'], does: 'To the previous or next step' }],
      },
      {
        title: 'While editing',
        lines: [
          { keys: ['Ctrl+Z'], does: 'Undo' },
          { keys: ['Ctrl+Shift+Z'], does: 'Redo' },
        ],
      },
      {
        title: 'In the outline',
        lines: [
          { keys: ['↑', '↓'], does: 'To the row above or below' },
          { keys: ['→'], does: 'Expand, or go to the first child' },
          { keys: ['←'], does: 'Collapse, or go to the parent' },
          { keys: ['Tab'], does: 'To the other parents of the row' },
          { keys: ['Menu', 'Shift+F10', '.'], does: 'Open the menu of the row' },
        ],
      },
      {
        title: 'In the table',
        lines: [
          { keys: ['↑', '↓', '←', '→'], does: 'Move between cells; column headers sort' },
          { keys: ['Home', 'End'], does: 'To the first or last column' },
          { keys: ['Ctrl+Home', 'Ctrl+End'], does: 'To the first or last row' },
          { keys: ['Page Up', 'Page Down'], does: 'One page up or down' },
          { keys: ['Menu', 'Shift+F10', '.'], does: 'Open the menu of the row' },
        ],
      },
    ],
  },

  /** The search field. */
  search: {
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
  },

  /** The detail panel. */
  detail: {
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
    olderSince: (date: string) => `a later version, of ${date}, switched to it`,
    olderUnexplained: 'the sources do not say why',
    lineFrom: 'Lineage from ',
    stepsLeftOut: (n: number) => `${count(n)} ${plural(n, 'step', 'steps')} not shown`,
    madeFrom: 'Derived from',
    evidence: 'Evidence',
    evidenceFor: (source: string, target: string) => `Evidence: ${source} to ${target}`,
    madeFromIt: 'Derivatives',
    furtherDown: (n: number) => `${count(n)} more ${plural(n, 'descends', 'descend')} from these.`,
    descendants: (n: number) => `${count(n)} more ${plural(n, 'descends', 'descend')} from it`,
    methodNotStated: 'Method not stated',
    showAll: (n: number) => `Show all ${count(n)}`,
    showMore: (n: number, all: number) => `Show ${count(n)} more of ${count(all)}`,
    showFewer: 'Show fewer',
    sinceText: (date: string) => `${date}, when a later version switched to it`,
    stated: 'Stated by sources',
    inferred: 'Inferred',
    inferredText: 'No source states this explicitly. It is concluded from what the sources say.',
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
  },

  compare: {
    title: 'Comparison',
    close: 'End the comparison',
    remove: (name: string) => `Remove ${name} from the comparison`,
    swap: (count: number): string => (count === 2 ? 'Swap' : 'Reverse the order'),
    add: 'Add a model…',
    compareWith: 'Compare with…',
    search: 'Name of a model',
    howTo:
      'Or hold Shift and click a card in the picture, press Shift and Enter on it, or open its menu: press and hold it, or right-click.',
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
  },

  /** Labels for common tags of training data; others are shown unchanged. */
  dataKinds: new Map([
    ['synthetic', 'synthetic'],
    ['chat', 'chat'],
    ['chinese', 'Chinese'],
    ['english', 'English'],
    ['japanese', 'Japanese'],
    ['german', 'German'],
    ['portuguese', 'Portuguese'],
    ['italian', 'Italian'],
    ['russian', 'Russian'],
    ['thai', 'Thai'],
    ['multilingual', 'multilingual'],
    ['translation', 'translation'],
    ['medical', 'medical'],
    ['legal', 'legal'],
    ['financial', 'financial'],
    ['science', 'scientific'],
    ['math', 'mathematical'],
    ['code', 'code'],
    ['cybersecurity', 'cybersecurity'],
    ['image-text', 'image–text'],
    ['video', 'video'],
    ['audio', 'audio'],
    ['3d', '3D'],
    ['tool-use', 'tool-use'],
    ['agent', 'agent'],
    ['task', 'task'],
    ['reasoning', 'reasoning'],
    ['safety', 'safety'],
  ]),

  /** What a source supports, by key of the format. */
  supports: new Map([
    ['parents', 'parents'],
    ['edges', 'parents'],
    ['variants', 'sizes'],
    ['license', 'licence'],
    ['licenseClass', 'licence'],
    ['codeLicense', 'licence of the code'],
    ['released', 'date'],
    ['organization', 'organization'],
    ['trainingTokens', 'training data'],
    ['contextLength', 'context'],
    ['vocabularySize', 'vocabulary'],
    ['languages', 'languages'],
    ['modalities', 'modalities'],
    ['domains', 'domains'],
    ['links', 'links'],
    ['summary', 'summary'],
    ['benchmarks', 'scores'],
    ['relation', 'relation'],
    ['methods', 'methods'],
    ['technique', 'technique'],
    ['data', 'data'],
    ['sizes', 'sizes'],
  ]),

  /** The basis of a release date, after the date. */
  releasedBasis: {
    weights: 'weights published',
    paper: 'date of the paper',
    announcement: 'announced',
    'first-commit': 'first commit of its repository',
  },

  claim: {
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
  },

  relationship: {
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
    notStated: 'an unstated method',
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
  },

  /** Licences that apply to those who build on a model. */
  licence: {
    heading: 'Inherited licences',
    /** The model's own class, and one that came with weights. */
    own: (licence: Part) => sentence`its own, “${licence}”`,
    from: (licence: Part, names: Part) => sentence`“${licence}” from ${names}`,
    list: (terms: readonly Part[]) => listed(terms, ', ', ' and '),
    inherits: (name: Part, terms: Part) => sentence`Anything built on ${name} inherits ${terms}. `,
    unknown: (names: Part, count: number) =>
      sentence`The licence ${plural(count, 'class', 'classes')} of ${names} ${plural(count, 'is', 'are')} unknown. `,
    freer: (name: Part, names: Part) =>
      sentence`The licence of ${name} is more permissive than that of ${names}, on whose weights it is built. `,
    noAdvice: 'As stated by the sources; not legal advice.',
    sourceOf: (name: string) => `Source for the licence of ${name}`,
    more: (n: number) => `${count(n)} more`,
  },

  /** Messages in place of a picture. */
  status: {
    loading: 'Loading the graph…',
    /** Phases of loading a large graph. */
    phases: {
      download: 'Downloading the graph…',
      nodes: 'Reading the nodes…',
      edges: 'Reading the edges…',
      index: 'Preparing the picture…',
    },
    progress: (done: string, total: string | null) =>
      total === null ? done : `${done} of ${total}`,
    cancelLoading: 'Cancel',
    emptyHeading: 'This graph is empty',
    emptyText: 'The file is valid but contains no nodes yet.',
    errors: {
      cancelled: { heading: 'Loading was cancelled', causes: [] },
      missing: {
        heading: 'The hub does not have this model',
        causes: ['Its id is misspelled, or the model is newer than this copy of the hub.'],
      },
      network: {
        heading: 'The graph could not be reached',
        causes: [
          'There is no network connection, or it was interrupted.',
          'The address of the file is wrong, or its server does not respond.',
          'The server does not allow other sites to read the file (CORS).',
        ],
      },
      http: {
        heading: 'The server did not return the graph',
        causes: [
          'The file was moved, or its name is misspelled (404).',
          'You have to sign in to read it (401, 403).',
          'The server has a problem (500 or above). Try again later.',
        ],
      },
      json: {
        heading: 'The file is not JSON',
        causes: [
          'The address leads to a web page, often a “not found” page.',
          'The file was truncated on the way.',
          'It has an extra comma or a missing quotation mark.',
        ],
      },
      format: {
        heading: 'The file is not a valid lineage graph',
        causes: [],
      },
      size: {
        heading: 'The graph is too large to open here',
        causes: [
          'The file is larger than a browser can read.',
          'The address leads to something other than a graph.',
        ],
      },
      layout: {
        heading: 'The picture could not be laid out',
        causes: [
          'A part of the program could not be loaded, or did not respond.',
          'The page’s security policy may block it.',
        ],
      },
    },
    causes: 'Possible causes',
    reason: 'Details',
    stale: 'The picture still shows the last graph that was loaded.',
    problems: (count: number, formatted: string) =>
      `${formatted} ${plural(count, 'problem', 'problems')} to fix in the file`,
    morePath: (formatted: string) => `and ${formatted} more`,
    wholeFile: '(the file)',
    retry: 'Try again',
    dismiss: 'Close this message',
    /** Before and after the filter. */
    noMatch: ['No model matches ', ''],
    noMatchNothing: 'No model matches',
    with: ' + ',
    quoted: (query: string) => `“${query}”`,
    dropOne: 'Removing one of these would help:',
    dropNone: 'Removing only one of these does not help.',
    /** Before a removed condition, and between it and the result. */
    without: ['Without ', ': '],
    wouldMatch: (count: number, formatted: string) =>
      `${formatted} ${plural(count, 'model matches', 'models match')}`,
    clearAll: 'Clear all filters',
    theNodes: 'the chosen models',
    theDates: 'the release dates',
  },

  /** The page as a whole. */
  page: {
    allFamilies: 'All families',
    modelsOfHub: (some: string, all: string) => `${some} of ${all} models loaded`,
    edgesApart: (edges: string, isWhole: boolean) =>
      `${edges} edges to other ${isWhole ? 'families' : 'models'}`,
    models: (count: number, formatted: string) => models(count, formatted),
    updated: (date: string) => `as of ${date}`,
    filters: 'Filters',
    closeFilters: 'Close the filters',
    language: 'Language',
    toPicture: 'Skip to the picture',
    toFilters: 'Skip to the filters',
    /** On a picture that must be activated first. */
    explore: 'Click to zoom and pan',
  },

  /** Texts inside exported pictures. */
  exported: {
    /** The title of an untitled graph. */
    untitled: 'Lineage graph',
    about: 'A lineage graph: every line leads from a model to one derived from it.',
    /** @param shown models with their own card @param collapsed models in bundles */
    counts: (shown: string, collapsed: string | null) =>
      collapsed === null
        ? `Models shown: ${shown}`
        : `Models shown: ${shown}, collapsed: ${collapsed}`,
    asOf: (date: string) => `Data as of ${date}`,
    /** For the family at an earlier time. */
    until: (date: string) => `until ${date}`,
    method: 'Main method',
    line: 'Line',
    card: 'Card',
    icon: 'Icon',
    otherMethod: 'Another method',
    generation: 'base model',
    hiddenParents: 'has parents that are not shown',
    sources: 'Sources',
    more: (count: string) => `and ${count} more in the JSON`,
    /** The page number. */
    sheet: (number: string, count: string) => `${number} of ${count}`,
  },

  /** Shared by the legend next to the canvas and the one in exported pictures. */
  marks: {
    /** On a collapsed chain. */
    skipped: (formatted: string) => `⋯ ${formatted} skipped`,
    /** A part of a bundle without a value, by what it is split by. */
    partNotStated: {
      method: 'method not stated',
      organization: 'organization not known',
      year: 'no date',
      month: 'no date',
    },
    /** The range of members shown. */
    someOfThem: (from: string, to: string, all: string) => `${from}–${to} of ${all}`,
    noneOfThem: 'nothing found',
    /** A bundle's prevailing method: after its number, and on the line below. */
    mostly: (method: string): readonly [string, string] => ['mostly', method],
    peft: 'few parameters',
    full: 'all parameters',
    notStated: 'not stated',
    data: 'data only',
    successor: 'next generation',
    bundle: 'collapsed',
    ghost: 'kept for context',
    multimodal: 'image input',
    /** The meaning of card sizes. */
    larger: 'larger: more descendants',
    others: (count: number, formatted: string) =>
      `${formatted} other ${plural(count, 'value', 'values')}`,
  },

  /** The export panel. */
  exportPanel: {
    export: 'Export',
    scope: 'What to export',
    shown: (count: number, formatted: string) => `What is shown (${models(count, formatted)})`,
    /** @param name the name of a model, between `before` and `after` */
    subtree: (formatted: string) => ({
      before: '',
      after: ` and its descendants (${formatted})`,
    }),
    groups: { picture: 'Picture', data: 'Data', text: 'For documents' },
    /** The name and the purpose of each format. */
    formats: {
      svg: ['SVG', 'vector image with title, legend and sources'],
      png: ['PNG', 'the same as a bitmap, at 2×'],
      json: ['JSON', 'the graph itself; can be opened here again'],
      nodes: ['CSV, models', 'table, one row per model'],
      edges: ['CSV, edges', 'table, one row per edge'],
      graphml: ['GraphML', 'for Gephi, yEd, Cytoscape, NetworkX'],
      cyclonedx: ['CycloneDX', 'a bill of materials of the models'],
      spdx: ['SPDX 3', 'the same for SPDX’s tools'],
      prov: ['PROV-JSON', 'W3C provenance'],
      dot: ['DOT', 'for Graphviz'],
      mermaid: ['Mermaid', 'for Markdown, wikis and slides'],
      bibtex: ['BibTeX', ''],
    },
    papers: (count: number, formatted: string) =>
      `${formatted} ${plural(count, 'paper', 'papers')} linked by these models`,
    noPapers: 'none of these models links to a paper',
    tooManyLines: (lines: string, most: string) => `at most ${most} edges; there are ${lines}`,
    saving: 'Saving…',
    saved: (file: string) => `Saved ${file}`,
    notSaved: (reason: string) => `The file could not be saved: ${reason}`,
    tooLarge:
      'The picture is larger than this browser can paint as an image. Save it as SVG, or show less of the graph.',
    /** The row that opens the embedding dialog: name and purpose. */
    embed: { name: 'Embed…', purpose: 'code for your own page, with a preview' },
  },

  /** The dialog for pictures for a slide or page. */
  paper: {
    /** The row of the menu that opens it: name and purpose. */
    open: { name: 'Slide or page…', purpose: '16:9 or A4, full names, expanded on request' },
    title: 'Picture for a slide or a page',
    close: 'Close',
    shape: 'Shape',
    shapes: {
      slide: 'Slide, 16:9',
      landscape: 'A4, landscape',
      portrait: 'A4, portrait',
      shown: 'As shown',
    },
    content: 'With',
    boxes: { legend: 'Legend', sources: 'Sources', expanded: 'Expanded: a card for each' },
    tooMany: (most: string) => `For at most ${most}: filter first.`,
    /** @param pages number finished so far; null for none */
    making: (pages: string | null) =>
      pages === null ? 'Laying out…' : `Laying out… Pages so far: ${pages}`,
    failed: (reason: string) => `The picture could not be made: ${reason}`,
    page: (number: string, count: string) => `Page ${number} of ${count}`,
    previous: 'Previous page',
    next: 'Next page',
    take: 'Save or copy',
    save: (format: string) => `Save ${format}`,
    copy: (format: string) => `Copy ${format}`,
    savedAll: (count: string) => `Saved ${count} files, one per page`,
    copied: (format: string) => `Copied as ${format}`,
    notCopied: 'The browser did not allow copying. Save the picture instead.',
    cannotCopy: 'This browser cannot copy pictures here. Save the picture instead.',
    notLoaded: 'This part of the page could not be loaded. Check the connection and try again.',
  },

  /** The coverage matrix. */
  matrix: {
    title: (rows: string, columns: string) => `${rows} × ${columns.toLocaleLowerCase('en')}`,
    /** The number of empty cells. */
    gaps: (count: number, formatted: string, all: string) =>
      `${formatted} of ${all} combinations ${plural(count, 'has', 'have')} no model yet`,
    columns: 'Columns',
    largestFirst: 'Largest first',
    total: 'All',
    show: (count: number, formatted: string) => `Show ${models(count, formatted)} in the picture`,
    /** The label of a cell, for screen readers. */
    cell: (row: string, column: string, count: number, formatted: string) =>
      `${row} × ${column}: ${models(count, formatted)}`,
    never: (row: string, column: string) => `no model yet: ${row} × ${column}`,
    notLeft: (row: string, column: string) =>
      `${row} × ${column}: none that match the other filters`,
    line: (name: string, count: number, formatted: string) =>
      `${name}: ${models(count, formatted)}`,
    cut: (shown: string, all: string) => `The ${shown} largest of ${all} are shown.`,
    /** In place of a table without rows or columns. */
    nothing: (rows: string, columns: string) =>
      `The graph has no data for ${rows.toLocaleLowerCase('en')} or for ${columns.toLocaleLowerCase('en')}.`,
    few: 'few',
    many: 'many',
    nobody: 'no model yet',
    /** Why the cells of a row may sum to more than its total. */
    twice: 'A model that has several values counts in each; totals count it once.',
  },

  /** The outline, other than the sentences of its rows. */
  outline: {
    outline: (rows: string) => `Outline of the picture, ${rows} rows`,
    name: 'Name',
    released: 'Released',
    makers: 'Organization',
    method: 'Method',
    derived: 'Derivatives',
    more: (formatted: string) => `+${formatted} more`,
    by: (method: string) => `by ${method}`,
    methodNotStated: 'an unstated method',
    shown: (shown: string) => `${shown} shown`,
    alsoUnder: 'also under',
    /** Between names of a list. */
    comma: ', ',
    goTo: (name: string) => `Go to ${name}`,
    previousPage: 'Previous page',
    nextPage: 'Next page',
  },

  /** The table. */
  table: {
    models: (count: number, formatted: string) => models(count, formatted),
    sorting: 'sorting…',
    table: 'Models',
    chooseColumns: 'Columns',
    /** Between words of a list. */
    comma: ', ',
    /** Below a printed table. */
    printedOf: (shown: string, all: string) =>
      `The first ${shown} of ${all} models. The CSV has all of them.`,
  },

  /** The printed header. */
  printed: {
    /** The facet before a value. */
    kind: (facet: string) => `${facet}: `,
    /** Before the URL. */
    on: (date: string) => `Printed on ${date} from`,
  },

  /** The timeline. */
  timeline: {
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
  },

  /** The panel of a tour. */
  tour: {
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
    missing: 'This step asks for something the graph does not have:',
    more: (formatted: string) => `and ${formatted} more`,
    startAgain: 'Start again',
    explore: 'Explore freely',
  },

  /** The legend. */
  legend: {
    legend: 'Legend',
    methods: 'Colour: the main method. Select one to see only its models.',
    colours: (facet: string) =>
      `Colour of cards: ${facet.toLocaleLowerCase('en')}. Select one to see only its models.`,
    reading: 'Lines and cards',
    models: (count: number, formatted: string) => models(count, formatted),
  },

  /** The notice. */
  notice: {
    heading: 'This link asks for something this graph does not have:',
    notLoaded: 'A part of this page could not be loaded. Check the connection and try again.',
    retry: 'Try again',
    more: (formatted: string) => `and ${formatted} more`,
    dismiss: 'Close this message',
  },

  /** The toolbar. */
  toolbar: {
    toolbar: 'Picture',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show the whole picture',
    /** The effect of the button, by current direction. */
    turn: { right: 'Draw from top to bottom', down: 'Draw from left to right' },
    layout: 'Layout',
    layouts: { layered: 'By generation', timeline: 'By date' },
    copyLink: 'Copy link',
    copyExactLink: 'Copy link to exactly this, with zoom and position',
    copied: 'Copied',
    notCopied: 'The link could not be copied',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    /** Why a tool is unavailable. */
    noDates: (tool: string) => `${tool}: nothing here has a date`,
    oneCard: (tool: string) => `${tool}: there is only one card`,
    pictureOnly: (tool: string) => `${tool}: only while the picture is shown`,
  },

  /** The menu of named views. */
  views: {
    views: 'Views',
    /** The label of the list, for screen readers. */
    list: 'Named views of this graph',
    tour: (steps: number, formatted: string) =>
      `Tour, ${formatted} ${steps === 1 ? 'step' : 'steps'}`,
  },
};

/** The texts of one language. */
export type Words = typeof en;
