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

/** Parses the `panels` attribute: `all` (or empty), `none`, or a list of names; unknown words are ignored. */
export function panelsOf(attribute: string): ReadonlySet<Panel> {
  const words = attribute.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0 || words.includes('all')) return new Set(PANELS);
  return new Set(PANELS.filter((panel) => words.includes(panel)));
}
