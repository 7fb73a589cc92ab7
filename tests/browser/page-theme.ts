import { themeStyles } from '../../src/components/ui/theme.styles.js';

/** Gives the page the colours that `<lineage-graph>` gives its parts, for parts that are tested without it. */
export function themePage(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeStyles.cssText.replaceAll(/:host(\(([^)]*)\))?/g, 'html$2'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
