/** The parts a page can ask for. */
const PANELS = ['filters', 'search', 'legend', 'detail', 'timeline', 'toolbar', 'outline'] as const;
export type Panel = (typeof PANELS)[number];

/** Which parts the `panels` attribute asks for: `all` (or nothing), `none`, or a list of names; other words are ignored. */
export function panelsOf(attribute: string): ReadonlySet<Panel> {
  const words = attribute.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0 || words.includes('all')) return new Set(PANELS);
  return new Set(PANELS.filter((panel) => words.includes(panel)));
}
