import { lab, rgb, type LabColor } from 'd3';

/**
 * How dichromats see linear RGB: Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color
 * Vision Deficiency, 2009, at full severity.
 */
const SIGHTS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly (readonly number[])[]>;

export type Sight = keyof typeof SIGHTS;

export const SIGHT_NAMES = Object.keys(SIGHTS) as Sight[];

/** A colour as seen with a kind of colour vision. */
function seenColour(colour: string, sight: Sight): LabColor {
  const linear = linearOf(colour);
  const matrix: readonly (readonly number[])[] = SIGHTS[sight];
  const seen = matrix.map((row) =>
    Math.round(255 * encoded(row.reduce((sum, weight, i) => sum + weight * (linear[i] ?? 0), 0))),
  );
  return lab(rgb(seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0));
}

/** The difference of two colours for a kind of colour vision, in CIELAB units (CIE 1976). */
export function differenceOf(one: string, other: string, sight: Sight): number {
  const [a, b] = [seenColour(one, sight), seenColour(other, sight)];
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

/** The two closest colours of a list for any kind of colour vision, as a line, with their difference. */
export function closestOf(colours: ReadonlyMap<string, string>): readonly [number, string] {
  const pairs = [...colours].flatMap(([name, colour], i) =>
    [...colours]
      .slice(i + 1)
      .flatMap(([otherName, other]) =>
        SIGHT_NAMES.map((sight): readonly [number, string] => [
          differenceOf(colour, other, sight),
          `${name} and ${otherName}, ${sight}`,
        ]),
      ),
  );
  return pairs.reduce((least, pair) => (pair[0] < least[0] ? pair : least), [Infinity, '']);
}

/** The contrast of two colours (WCAG 2.2): 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminanceOf(colour: string): number {
  const [r = 0, g = 0, b = 0] = linearOf(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linearOf(colour: string): readonly number[] {
  const { r, g, b } = rgb(colour);
  return [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

function encoded(linear: number): number {
  const part = Math.min(1, Math.max(0, linear));
  return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
}
