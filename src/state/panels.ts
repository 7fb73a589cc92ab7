/** The panels of an element, in order. */
export const PANELS = [
  'filters',
  'search',
  'legend',
  'detail',
  'timeline',
  'toolbar',
  'outline',
] as const;
/** The name of a panel. */
export type Panel = (typeof PANELS)[number];

/** More models than a reader takes in at a glance are worth the space of the filters. */
const MOST_AT_A_GLANCE = 5;

/** Whether the filters of a graph with this number of models are open where there is room. */
export function needsFilters(models: number): boolean {
  return models > MOST_AT_A_GLANCE;
}

/** The words of the `panels` attribute. */
export function panelWordsIn(attribute: string): readonly string[] {
  return attribute.split(/[\s,]+/).filter((word) => word !== '');
}

/** Parses the `panels` attribute: `all` (or empty), `none`, or a list of names; unknown words are ignored. */
export function panelsOf(attribute: string): ReadonlySet<Panel> {
  const words = panelWordsIn(attribute);
  if (words.length === 0 || words.includes('all')) return new Set(PANELS);
  return new Set(PANELS.filter((panel) => words.includes(panel)));
}
