import { defineElement } from './define-element.js';

/**
 * Elements not needed for the first picture → a function that imports their class, each as a separate chunk. Properties
 * set before registration are kept. For `lang`, which the browser stores as an attribute of the unregistered element,
 * the class has to reflect it: `@property({ reflect: true })`.
 */
const LAZY_ELEMENTS = {
  'lineage-card-menu': async () =>
    (await import('./card-menu/lineage-card-menu.js')).LineageCardMenu,
  'lineage-changes': async () => (await import('./changes/lineage-changes.js')).LineageChanges,
  'lineage-compare': async () => (await import('./compare/lineage-compare.js')).LineageCompare,
  'lineage-compare-picker': async () =>
    (await import('./compare/lineage-compare-picker.js')).LineageComparePicker,
  'lineage-detail': async () => (await import('./detail/lineage-detail.js')).LineageDetail,
  'lineage-edit-actions': async () =>
    (await import('./edit/lineage-edit-actions.js')).LineageEditActions,
  'lineage-editor': async () => (await import('./edit/lineage-editor.js')).LineageEditor,
  'lineage-embed': async () => (await import('./embed/lineage-embed.js')).LineageEmbed,
  'lineage-export': async () => (await import('./export/lineage-export.js')).LineageExport,
  'lineage-families': async () => (await import('./hub/lineage-families.js')).LineageFamilies,
  'lineage-keys': async () => (await import('./keys/lineage-keys.js')).LineageKeys,
  'lineage-matrix': async () => (await import('./matrix/lineage-matrix.js')).LineageMatrix,
  'lineage-outline': async () => (await import('./outline/lineage-outline.js')).LineageOutline,
  'lineage-paper': async () => (await import('./export/lineage-paper.js')).LineagePaper,
  'lineage-table': async () => (await import('./table/lineage-table.js')).LineageTable,
  'lineage-timeline': async () => (await import('./timeline/lineage-timeline.js')).LineageTimeline,
  'lineage-tour': async () => (await import('./tour/lineage-tour.js')).LineageTour,
} as const satisfies Readonly<Record<string, () => Promise<CustomElementConstructor>>>;

/** The tag of a lazily loaded element. */
export type LazyTag = keyof typeof LAZY_ELEMENTS;

/** Rarely needed elements, which are only loaded when rendered, never in advance. */
const RARE: ReadonlySet<string> = new Set<LazyTag>([
  'lineage-changes',
  'lineage-edit-actions',
  'lineage-editor',
  'lineage-embed',
  'lineage-families',
]);

/** Elements rendered inside others. */
const COMPANIONS: Readonly<Partial<Record<LazyTag, LazyTag>>> = {
  'lineage-compare': 'lineage-compare-picker',
  'lineage-detail': 'lineage-compare-picker',
};

/** Whether an element is loaded lazily. */
export function isLazyElement(tag: string): tag is LazyTag {
  return Object.hasOwn(LAZY_ELEMENTS, tag);
}

/**
 * Registers an element that is to be rendered; properties set before are kept.
 * @returns a promise that resolves when it is registered, and rejects if its file cannot be loaded
 */
export async function needElement(tag: LazyTag): Promise<void> {
  const companion = COMPANIONS[tag];
  if (companion) await needElement(companion);
  if (!customElements.get(tag)) defineElement(tag, await LAZY_ELEMENTS[tag]());
}

/** Registers all of them except the rare ones, in advance. */
export async function needAllElements(): Promise<void> {
  const tags = Object.keys(LAZY_ELEMENTS).filter((tag) => !RARE.has(tag));
  await Promise.all(tags.map((tag) => needElement(tag as LazyTag)));
}
