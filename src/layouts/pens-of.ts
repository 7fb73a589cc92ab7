import type { Line } from '../scene/scene.js';

/** The pen number of each line; lines with the same number look alike. */
export function pensOf(lines: readonly Line[]): readonly number[] {
  const pens = new Map<string, number>();
  return lines.map(({ colour, regime, dotted, faint }) => {
    const look = `${colour} ${regime} ${dotted} ${faint}`;
    const pen = pens.get(look) ?? pens.size;
    pens.set(look, pen);
    return pen;
  });
}
