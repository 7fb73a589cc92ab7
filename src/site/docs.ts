import '../define.js';

/** The example file of the chapter on the format. */
const source = document.querySelector('[aria-labelledby="format"] pre:has(.language-json)');
if (source) {
  const graph = document.createElement('lineage-graph');
  graph.panels = 'legend detail';
  graph.interaction = 'activate';
  graph.graph = JSON.parse(source.textContent);
  source.after(graph);
}
