import type { Line } from '../scene/scene.js';

/** For each line the number of its pen: lines of one number look alike. */
export function pensOf(lines: readonly Line[]): readonly number[] {
  const pens = new Map<string, number>();
  return lines.map(({ colour, regime, dotted, faint }) => {
    const look = `${colour} ${regime} ${dotted} ${faint}`;
    const pen = pens.get(look) ?? pens.size;
    pens.set(look, pen);
    return pen;
  });
}
