import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseGraph } from 'lineage-graph';

const packaged = (file) => fileURLToPath(import.meta.resolve(`lineage-graph/${file}`));

/** Graph files of this site: name in the page → file. */
const GRAPHS = { 'unix.json': packaged('graph-data/unix.json') };

export default function (config) {
  config.addPassthroughCopy({ [packaged('lineage-graph.js')]: 'lineage-graph.js' });
  for (const [name, file] of Object.entries(GRAPHS)) config.addPassthroughCopy({ [file]: name });

  /**
   * {% lineage "unix.json", "focus=minix" %}: a graph and, between its tags, a list of its nodes for readers and search engines
   * without JavaScript. A file with problems fails the build, which prints every one of them.
   */
  config.addShortcode('lineage', (name, view = '') => {
    const { graph } = parseGraph(JSON.parse(readFileSync(GRAPHS[name], 'utf8')));
    const items = graph.nodes.map((node) => `<li>${escapeHtml(node.name)}</li>`);
    return `<lineage-graph src="${name}" view="${escapeHtml(view)}"><ul>${items.join('')}</ul></lineage-graph>`;
  });
}

function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
