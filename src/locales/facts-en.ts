// Texts about what is known of a model, in English.
import { plural, count } from './english-counts.js';
import { listed, sentence, type Part } from './sentence.js';

/** Names of attributes, in facets, columns, facts and panels. */
export const attributes = {
  name: 'Name',
  aliases: 'Aliases',
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
};

/** The choice of colours and sizes. */
export const appearance = {
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
};

export const methodPhrases = {
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
};

/** Labels for common tags of training data; others are shown unchanged. */
export const dataKinds = new Map([
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
]);

/** What a source supports, by key of the format. */
export const supports = new Map([
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
]);

/** The basis of a release date, after the date. */
export const releasedBasis = {
  weights: 'weights published',
  paper: 'date of the paper',
  announcement: 'announced',
  'first-commit': 'first commit of its repository',
};

/** Licences that apply to those who build on a model. */
export const licence = {
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
};
