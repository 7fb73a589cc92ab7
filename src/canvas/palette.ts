import { COLOURED_METHODS, type MethodColour } from '../scene/encoding.js';
import { TOKENS, type Palette, type Token } from '../scene/palette.js';
import { TINTS, type Tint } from '../scene/tints.js';

const METHOD_COLOURS: readonly MethodColour[] = [...COLOURED_METHODS, 'other', 'successor'];

/** Every custom property that pictures are painted with. */
export const PAINTED_PROPERTIES: readonly string[] = [
  ...TOKENS,
  ...METHOD_COLOURS.map((name) => `method-${name}`),
  ...TINTS,
].map((name) => `--lineage-${name}`);

/**
 * Reads the theme where an element stands. `light-dark()`, `color-mix()` and the like only become colours as the value of a
 * real property, so each token is read through `color`. @param probe an empty element of the canvas's own
 */
export function readPalette(probe: HTMLElement): Palette {
  const style = getComputedStyle(probe);
  const colourOf = (name: string): string => {
    probe.style.setProperty('color', `var(--lineage-${name})`);
    return style.color;
  };
  const tokens = Object.fromEntries(TOKENS.map((token) => [token, colourOf(token)]));
  const methods = Object.fromEntries(
    METHOD_COLOURS.map((name) => [name, colourOf(`method-${name}`)]),
  );
  const tints = Object.fromEntries(TINTS.map((tint) => [tint, colourOf(tint)]));
  return {
    tokens: tokens as Record<Token, string>,
    methods: methods as Record<MethodColour, string>,
    tints: tints as Record<Tint, string>,
    font: style.fontFamily,
  };
}
