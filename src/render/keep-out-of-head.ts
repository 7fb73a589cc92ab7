/**
 * Cytoscape adds a style sheet to the page's head, unless there is an element with this id; the element has its own
 * style.
 */
const CYTOSCAPE_SHEET_ID = '__________cytoscape_stylesheet';

/** Keeps Cytoscape from modifying the page. To be called before an instance is created. */
export function keepOutOfHead(): void {
  if (document.getElementById(CYTOSCAPE_SHEET_ID)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = CYTOSCAPE_SHEET_ID;
  document.head.append(placeholder);
}
