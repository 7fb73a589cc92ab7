/** Shades from few to many; each is a custom property `--lineage-…` of the theme, with an ink for text on it. */
export const SHADES = ['shade-0', 'shade-1', 'shade-2', 'shade-3', 'shade-4', 'shade-5'] as const;

export type Shade = (typeof SHADES)[number];

/** The shade of a count from 1 to a maximum, on a logarithmic scale, as a few counts are much larger than the rest. */
export function shadesUpTo(max: number): (count: number) => Shade {
  const last = SHADES.length - 1;
  const width = Math.log(Math.max(2, max)) / SHADES.length;
  return (count) => SHADES[Math.min(last, Math.floor(Math.log(count) / width))] ?? 'shade-0';
}
