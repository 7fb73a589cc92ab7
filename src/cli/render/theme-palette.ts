// As text, since the style sheet is made for a page.
import theme from '../../components/ui/theme.styles.ts?raw';
import { fontOfTheme, paletteOfTheme } from '../../export/opening/theme-palette.js';
import type { Palette } from '../../scene/style/palette.js';

/**
 * The colours of the built-in theme, with a typeface.
 * @param name theme; `page` for CSS values that follow the page's theme
 * @param font font family of texts
 */
export function themePalette(name: 'light' | 'dark' | 'page', font: string): Palette {
  return paletteOfTheme(theme, name, font);
}

/** The font family list of the page. */
export function themeFont(): string {
  return fontOfTheme(theme);
}
