import { color } from 'd3';
import type { Palette } from '../scene/style/palette.js';

/** Stands for colours that only a browser can compute. */
const UNKNOWN = '#808080';

/** Converts all colours of a palette to `#rrggbb`, which Inkscape, Graphviz and Mermaid understand too. */
export function plainPaletteOf({ tokens, methods, tints, font }: Palette): Palette {
  return {
    tokens: plainValues(tokens),
    methods: plainValues(methods),
    tints: plainValues(tints),
    font,
  };
}

function plainValues<K extends string>(colours: Readonly<Record<K, string>>): Record<K, string> {
  const entries = Object.entries<string>(colours).map(([name, text]) => [
    name,
    plainColourOf(text),
  ]);
  return Object.fromEntries(entries) as Record<K, string>;
}

/** @param text a computed colour such as `rgb(…)` or `color(srgb …)`, or any CSS colour */
function plainColourOf(text: string): string {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/.exec(text)?.slice(1).map(Number);
  if (mixed)
    return (
      color(`rgb(${mixed.map((part) => Math.round(part * 255)).join()})`)?.formatHex() ?? UNKNOWN
    );
  return color(text)?.formatHex() ?? UNKNOWN;
}
