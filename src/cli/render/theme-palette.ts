// The text alone: a style sheet is made for a page.
import theme from '../../components/ui/theme.styles.ts?raw';
import { fontOfTheme, paletteOfTheme } from '../../export/opening/theme-palette.js';
import type { Palette } from '../../scene/style/palette.js';

/**
 * The colours of the page's own theme, and the typeface.
 * @param name of the theme; `page` for whichever the page has, in the words of a style sheet
 * @param font family of the text
 */
export function themePalette(name: 'light' | 'dark' | 'page', font: string): Palette {
  return paletteOfTheme(theme, name, font);
}

/** The typefaces that the page asks for, in order. */
export function themeFont(): string {
  return fontOfTheme(theme);
}
