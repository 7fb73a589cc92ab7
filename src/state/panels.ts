/** The parts of an element that a page can ask for, in the order in which they are listed. */
export const PANELS = [
  'filters',
  'search',
  'legend',
  'detail',
  'timeline',
  'toolbar',
  'outline',
] as const;
/** The name of such a part. */
export type Panel = (typeof PANELS)[number];

/** Which parts the `panels` attribute asks for: `all` (or nothing), `none`, or a list of names; other words are ignored. */
export function panelsOf(attribute: string): ReadonlySet<Panel> {
  const words = attribute.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0 || words.includes('all')) return new Set(PANELS);
  return new Set(PANELS.filter((panel) => words.includes(panel)));
}
