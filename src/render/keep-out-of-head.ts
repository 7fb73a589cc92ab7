/** Cytoscape puts a style sheet into the page's head, unless an element with this id is there: the host brings its own style. */
const CYTOSCAPE_SHEET_ID = '__________cytoscape_stylesheet';

/** Keeps Cytoscape from writing into the page. To be called before an instance is made. */
export function keepOutOfHead(): void {
  if (document.getElementById(CYTOSCAPE_SHEET_ID)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = CYTOSCAPE_SHEET_ID;
  document.head.append(placeholder);
}
