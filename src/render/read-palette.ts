import { METHOD_COLOURS, propertyOfColour, type MethodColour } from '../scene/style/encoding.js';
import { TOKENS, type Palette, type Token } from '../scene/style/palette.js';
import { TINTS, type Tint } from '../scene/style/tints.js';

/** Every custom property used in pictures. */
export const PAINTED_PROPERTIES: readonly string[] = [
  ...TOKENS,
  ...METHOD_COLOURS.map(propertyOfColour),
  ...TINTS.filter((tint) => !METHOD_COLOURS.some((colour) => colour === tint)),
].map((name) => `--lineage-${name}`);

/**
 * Reads the theme at an element. `light-dark()`, `color-mix()` and the like resolve to colours only as the value of a
 * real property, so each token is read through the `color` of its own element; the browser computes them all at once.
 * @param probe an empty element owned by the canvas
 */
export function readPalette(probe: HTMLElement): Palette {
  const names = new Set([...TOKENS, ...METHOD_COLOURS.map(propertyOfColour), ...TINTS]);
  const swatches = [...names].map((name) => {
    const swatch = document.createElement('span');
    swatch.style.setProperty('color', `var(--lineage-${name})`);
    return [name, swatch] as const;
  });
  probe.replaceChildren(...swatches.map(([, swatch]) => swatch));
  const colours = new Map(swatches.map(([name, swatch]) => [name, getComputedStyle(swatch).color]));
  probe.replaceChildren();
  const colourOf = (name: string) => colours.get(name) ?? '';
  const methods = METHOD_COLOURS.map((name) => [name, colourOf(propertyOfColour(name))] as const);
  return {
    tokens: Object.fromEntries(TOKENS.map((name) => [name, colourOf(name)])) as Record<
      Token,
      string
    >,
    methods: Object.fromEntries(methods) as Record<MethodColour, string>,
    tints: Object.fromEntries(TINTS.map((name) => [name, colourOf(name)])) as Record<Tint, string>,
    font: getComputedStyle(probe).fontFamily,
  };
}

/** The theme at a probe element, in the colours for screen or paper. */
export function paletteFor(probe: HTMLElement, colours: 'screen' | 'paper'): Palette {
  if (colours === 'paper') probe.style.setProperty('color-scheme', 'light');
  const palette = readPalette(probe);
  probe.style.removeProperty('color-scheme');
  return palette;
}
