// The baseline for the explorer: a minimal page, as in the manuals of Cytoscape and cytoscape-dagre, that draws
// everything.
import cytoscape from 'cytoscape';
import dagre from 'cytoscape-dagre';

cytoscape.use(dagre);

const { nodes, edges } = await (await fetch('./graph-data/llama.json')).json();
const cy = cytoscape({
  container: document.querySelector('#graph'),
  elements: [
    ...nodes.map(({ id, name = id }) => ({ data: { id, name } })),
    ...edges.map(({ source, target }) => ({ data: { source, target } })),
  ],
  style: [
    { selector: 'node', style: { shape: 'round-rectangle', label: 'data(name)' } },
    { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
  ],
});
const layout = cy.layout({ name: 'dagre', rankDir: 'LR' });
layout.one('layoutstop', () => {
  globalThis.drawnNodes = cy.nodes().length;
});
layout.run();
