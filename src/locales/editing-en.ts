import { count, plural } from './english-counts.js';
import type { Noun } from './noun-words.js';

const counted = (n: number, one: string, many: string) => `${count(n)} ${plural(n, one, many)}`;

/** Texts of the editor; loaded with it, never before. */
export const editingEn = {
  locale: 'en-GB',
  tools: 'Editing',
  addNode: 'Add a model',
  addNodeTitle: 'New model',
  addClaim: 'Add a claim',
  addClaimTitle: 'New claim',
  editGraph: 'Title and vocabulary',
  editGraphTitle: 'Title, vocabulary and views',
  addParent: 'Add a parent',
  change: 'Edit',
  changeNode: (name: string) => `Edit ${name}`,
  changeClaim: (source: string, target: string) => `Edit: ${source} → ${target}`,
  remove: 'Remove',
  /** Next to the button that removes a model. */
  removesClaims: (count: number) => `along with ${counted(count, 'claim', 'claims')} about it`,
  removed: (name: string, claims: number) =>
    claims === 0
      ? `${name} was removed.`
      : `${name} was removed, along with ${counted(claims, 'claim', 'claims')} about it.`,
  stillNamed: 'These views and tours still refer to it:',
  undo: 'Undo',
  redo: 'Redo',
  changes: (n: number) => (n === 0 ? 'No changes yet' : `My changes (${count(n)})`),
  changesTitle: 'My changes',
  nothingChanged: 'Nothing has been changed.',
  save: 'Save…',
  saving: 'Saving…',
  saved: 'Saved.',
  savedAs: (name: string) => `Saved as ${name}.`,
  notSaved: (reason: string) => `Not saved: ${reason}`,
  discard: 'Discard all changes',
  copyMarkdown: 'Copy as Markdown',
  copyJson: 'Copy as JSON',
  copyPatch: 'Copy as patch',
  copyPatchHint: 'A unified diff of the formatted file, for “git apply”',
  copied: 'Copied.',
  notCopied: 'Could not be copied.',
  apply: 'Apply',
  cancel: 'Cancel',
  close: 'Close',
  /** A draft of an earlier visit. */
  draft: (date: string, count: number) =>
    `This browser has ${counted(count, 'unsaved change', 'unsaved changes')} from ${date}.`,
  /** An open form, alone or next to changes. */
  draftForm: (date: string) => `This browser has an unfinished form from ${date}.`,
  andForm: 'There is also an unfinished form.',
  otherPage:
    'A draft of this graph is open in another tab. Changes made here are lost unless you save them.',
  fileChanged: (name: string) =>
    `${name} was changed by another program since you saved it. Nothing was written.`,
  showDiffers: 'Show the differences',
  differsTitle: 'Differences from the file',
  noGraphThere: 'The file no longer contains a valid graph.',
  saveCopy: 'Save as another file…',
  editAtHost: (host: string) => `Edit on ${host}`,
  editAtHostHint:
    'Copies the whole changed file and opens the editor there: paste it over the old content.',
  restore: 'Restore',
  discardDraft: 'Discard',
  restored: 'Restored.',
  conflicts: (count: number) =>
    `${counted(count, 'change', 'changes')} could not be restored, because the file has changed in the same places:`,
  noDrafts: 'This browser cannot store drafts here: save before you leave the page.',
  notAGraph: 'The result would not be a valid graph:',
  problems: (count: number) => `${counted(count, 'problem', 'problems')} to fix`,
  sourceHint: 'The URL of a public page that states it, preferably by the authors.',
  idHint: 'Claims, views and tours that use this id are updated.',
  renamed: 'Renamed',
  required: 'required',
  add: 'Add',
  addTo: (field: string) => `Add: ${field}`,
  removeFrom: (field: string, item: string) => `Remove ${item} from ${field}`,
  moveUp: (item: string) => `Move ${item} forward`,
  item: (field: string, place: number) => `${field} ${place}`,
  search: 'Search for a model',
  noHit: 'No model with this name.',
  found: (count: number) => `${counted(count, 'model', 'models')} found`,
  notStated: '–',
  inLanguage: (field: string, language: string) => `${field}, ${language}`,
  /** For two compared graphs. */
  compared: {
    title: 'What changed',
    counts: { added: 'added', removed: 'removed', changed: 'changed' },
    end: 'End the comparison',
  },
  sections: {
    addedNodes: 'New models',
    removedNodes: 'Removed models',
    changedNodes: 'Changed models',
    addedClaims: 'New claims',
    removedClaims: 'Removed claims',
    changedClaims: 'Changed claims',
    file: 'The file',
  },
  more: (n: number) => `and ${count(n)} more`,
  /** Keys that are not attributes. */
  fields: {
    id: 'Id',
    name: 'Name',
    releasedBasis: 'Basis of the date',
    variants: 'Sizes and checkpoints',
    links: 'Links',
    paper: 'Paper',
    code: 'Code',
    weights: 'Weights',
    homepage: 'Home page',
    summary: 'Summary',
    notes: 'What the sources say',
    benchmarks: 'Official scores',
    suite: 'Benchmark',
    setting: 'Setting',
    variant: 'Size',
    score: 'Score',
    by: 'Model, if not this one',
    usage: 'Usage',
    downloads: 'Downloads',
    likes: 'Likes',
    on: 'Measured on',
    landmark: 'Landmark',
    sources: 'Sources',
    url: 'URL',
    lines: 'Lines',
    supports: 'Supports',
    secondary: 'Secondary source',
    accessed: 'Last accessed',
    huggingface: 'Hugging Face',
    revision: 'Commit',
    source: 'Source',
    target: 'Target',
    parameters: 'Parameters',
    title: 'Title',
    updated: 'Updated',
    vocabulary: 'Vocabulary',
    relations: 'Relations',
    methods: 'Methods',
    licenseClasses: 'Licence classes',
    modalities: 'Inputs',
    noun: 'What a node is called',
    one: 'Singular',
    many: 'Plural',
    label: 'Label',
    views: 'Views and tours',
    text: 'Text',
    view: 'View string',
    steps: 'Steps of the tour',
  } as Readonly<Record<string, string>>,
  /** Descriptions of keys, for languages other than that of the schema, which is English. */
  about: null as Readonly<Record<string, string>> | null,
  /** Values of closed choices. */
  choices: {
    base: 'Base model',
    derived: 'Derived model',
    weights: 'Weights',
    paper: 'Paper',
    announcement: 'Announcement',
    'first-commit': 'First commit',
    stated: 'Stated by sources',
    inferred: 'Inferred',
  } as Readonly<Record<string, string>>,
  parent: 'Derived from',
  child: 'Derived model',
};

export type EditingWords = typeof editingEn;
/** Texts of the editor for nodes other than models. */
export type EditingNounWords = Partial<EditingWords>;

/** English texts of the editor for nodes other than models. */
export function editingNounWordsEn({ one, many }: Noun): EditingNounWords {
  return {
    addNode: `Add ${one}`,
    addNodeTitle: `New ${one}`,
    search: `Search ${many}`,
    noHit: `No ${one} with this name.`,
    found: (count) => `${counted(count, one, many)} found`,
    sections: {
      ...editingEn.sections,
      addedNodes: `New ${many}`,
      removedNodes: `Removed ${many}`,
      changedNodes: `Changed ${many}`,
    },
    fields: { ...editingEn.fields, by: `Other ${one}` },
    choices: { ...editingEn.choices, base: `Root ${one}`, derived: `Derived ${one}` },
    child: `Derived ${one}`,
  };
}
