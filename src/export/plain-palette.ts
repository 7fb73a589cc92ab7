import { color } from 'd3';
import type { Palette } from '../scene/style/palette.js';

/** What stands for a colour that only a browser can work out. */
const UNKNOWN = '#808080';

/** The palette with every colour as `#rrggbb`, which Inkscape, Graphviz and Mermaid read as well as a browser does. */
export function plainPaletteOf({ tokens, methods, tints, font }: Palette): Palette {
  return { tokens: eachPlain(tokens), methods: eachPlain(methods), tints: eachPlain(tints), font };
}

function eachPlain<K extends string>(colours: Readonly<Record<K, string>>): Record<K, string> {
  const entries = Object.entries<string>(colours).map(([name, text]) => [
    name,
    plainColourOf(text),
  ]);
  return Object.fromEntries(entries) as Record<K, string>;
}

/** @param text as a style computes it: `rgb(…)`, `color(srgb …)`, or as people write it */
function plainColourOf(text: string): string {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)/.exec(text)?.slice(1).map(Number);
  if (mixed)
    return (
      color(`rgb(${mixed.map((part) => Math.round(part * 255)).join()})`)?.formatHex() ?? UNKNOWN
    );
  return color(text)?.formatHex() ?? UNKNOWN;
}
