import '../define.js';

/** The file that the chapter on the format starts with. */
const source = document.querySelector('[aria-labelledby="format"] pre:has(.language-json)');
if (source) {
  const graph = document.createElement('lineage-graph');
  graph.panels = 'legend detail';
  graph.interaction = 'activate';
  graph.graph = JSON.parse(source.textContent);
  source.after(graph);
}
