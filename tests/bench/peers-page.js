// Draws a whole lineage with other libraries, starting from its text: `drawWith` runs one of them, once.
import cytoscape from 'cytoscape';
import dagre from 'cytoscape-dagre';
import Graph from 'graphology';
import Sigma from 'sigma';

cytoscape.use(dagre);

const container = document.querySelector('#graph');
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const DRAW = {
  /** As in its manual: dagre lays out everything, and the canvas draws it. */
  cytoscape: ({ nodes, edges }) => {
    const cy = cytoscape({
      container,
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
    const isOver = new Promise((resolve) => layout.one('layoutstop', resolve));
    layout.run();
    return isOver;
  },
  /** On the GPU, and without a layout, which it leaves to other libraries: nodes are placed on a spiral. */
  sigma: ({ nodes, edges }) => {
    const graph = new Graph({ multi: true });
    nodes.forEach(({ id, name = id }, n) => {
      const reach = Math.sqrt(n);
      graph.addNode(id, {
        label: name,
        x: reach * Math.cos(n),
        y: reach * Math.sin(n),
        size: 2,
      });
    });
    for (const { source, target } of edges) graph.addEdge(source, target);
    return new Sigma(graph, container);
  },
};

/** Milliseconds from the text of a lineage to everything drawn. */
globalThis.drawWith = async (peer, url) => {
  const text = await (await fetch(url)).text();
  const start = performance.now();
  await DRAW[peer](JSON.parse(text));
  await frame();
  await frame();
  return performance.now() - start;
};
