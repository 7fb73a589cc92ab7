import { themeStyles } from '../../src/components/ui/theme.styles.js';

/** Sets the theme of `<lineage-graph>` on the page, for parts tested without it. */
export function themePage(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeStyles.cssText.replaceAll(/:host(\(([^)]*)\))?/g, 'html$2'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
