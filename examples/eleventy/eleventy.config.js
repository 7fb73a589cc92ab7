import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packaged = (file) => fileURLToPath(import.meta.resolve(`lineage-graph/${file}`));

/**
 * Runs the command `lineage-graph` in any shell. A graph with problems fails the build, and all of
 * them are printed.
 */
const lineageGraph = (...args) => {
  const command = join(dirname(packaged('package.json')), 'dist/cli/lineage-graph.js');
  return execFileSync(process.execPath, [command, ...args], { encoding: 'utf8' });
};

/** The graph files of this site: name → file, and the page that shows the whole graph. */
const GRAPHS = { 'unix.json': { file: packaged('graph-data/unix.json'), page: 'unix.html' } };

/** The size of the element on this site, as in its style sheet. */
const SIZE = ['--width', '720', '--height', '480'];
const PANELS = 'legend detail';

export default function (config) {
  config.addPassthroughCopy({ [packaged('lineage-graph.js')]: 'lineage-graph.js' });
  for (const [name, { file }] of Object.entries(GRAPHS)) {
    config.addPassthroughCopy({ [file]: name });
  }

  /**
   * {% lineage "unix.json", "focus=minix" %}: a graph with a picture between its tags, drawn when
   * the site is built. Readers see it at once, even without JavaScript; the element takes it over.
   */
  config.addShortcode('lineage', (name, view = '') => {
    const { file, page } = GRAPHS[name];
    const args = ['--content', '--view', view, '--panels', PANELS, '--links', page, ...SIZE];
    const drawing = lineageGraph('render', file, ...args);
    return `<lineage-graph src="${name}" view="${escapeHtml(view)}" panels="${PANELS}">\n${drawing}</lineage-graph>`;
  });

  /**
   * The pages that the cards link to: a whole graph, with a list of its nodes for readers and
   * search engines.
   */
  config.on('eleventy.after', ({ directories }) => {
    for (const [name, { page }] of Object.entries(GRAPHS)) {
      const [file, output] = [join(directories.output, name), join(directories.output, page)];
      lineageGraph('render', file, '--element', 'lineage-graph.js', '-o', output);
    }
  });
}

function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
