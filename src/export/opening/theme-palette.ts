import { METHOD_COLOURS, propertyOfColour } from '../../scene/style/encoding.js';
import { TOKENS, type Palette } from '../../scene/style/palette.js';
import { TINTS } from '../../scene/style/tints.js';

/**
 * Extracts the colours of a theme from its style sheet, with a typeface.
 * @param theme text of the style sheet
 * @param name theme; `page` for CSS values that follow the page's theme
 * @param font font family of texts
 */
export function paletteOfTheme(
  theme: string,
  name: 'light' | 'dark' | 'page',
  font: string,
): Palette {
  const colourOf = (property: string) => {
    const pair = new RegExp(`--lineage-${property}:\\s*light-dark\\((#\\w+),\\s*(#\\w+)\\)`).exec(
      theme,
    );
    const [, light, dark] = pair ?? [];
    if (light === undefined || dark === undefined)
      throw new Error(`${property}: expected a colour in the theme`);
    if (name === 'page') return `var(--lineage-${property},light-dark(${light},${dark}))`;
    return name === 'light' ? light : dark;
  };
  return {
    tokens: colourByName(TOKENS, colourOf),
    methods: colourByName(METHOD_COLOURS, (colour) => colourOf(propertyOfColour(colour))),
    tints: colourByName(TINTS, colourOf),
    font,
  };
}

/** The font family list of a theme. @param theme text of its style sheet */
export function fontOfTheme(theme: string): string {
  const [, fonts] = /--lineage-font:\s*([^;]+);/.exec(theme) ?? [];
  if (fonts === undefined) throw new Error('font: expected typefaces in the theme');
  return fonts.replace(/\s+/g, ' ').trim();
}

function colourByName<K extends string>(
  names: readonly K[],
  colourOf: (name: K) => string,
): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, colourOf(name)])) as Record<K, string>;
}
