/**
 * What of Cytoscape no page of this project runs: algorithms on graphs, drawing by WebGL, pictures as files, styles as text.
 * Each name stands for the table of functions that it is in; what only such a table uses is left out with it.
 */
const UNUSED = [
  'affinityPropagation',
  'aStar',
  'bellmanFord',
  'betweennessCentrality',
  'closenessCentralityNormalized',
  'degreeCentralityNormalized',
  'dijkstra',
  'floydWarshall',
  'hierarchicalClustering',
  'hierholzer',
  'hopcroftTarjanBiconnected',
  'kargerStein',
  'kMeans',
  'kruskal',
  'markovClustering',
  'pageRank',
  'tarjanStronglyConnected',
  'initWebgl',
  'png',
  'bufferCanvasImage',
  'appendFromString',
];

/** Its layouts. Only the one that does nothing is used: everything has its place when it comes. */
const LAYOUTS = /^var layout = \[[^\]]*\];$/m;
const NO_LAYOUT = "var layout = [{ name: 'null', impl: NullLayout }];";

/** Has what is given a name run only where something needs that name. */
const WHERE_NEEDED = '$& /* @__PURE__ */';

/** Modules within Cytoscape's file, which are set up where it is read, whoever needs them. */
const INNER_MODULE =
  /^var \w+ =(?= (?:\/\*@__PURE__\*\/)?(?:require\w+|getDefaultExportFromCjs)\()/gm;

/** What marked does beyond taking a text apart, all of which is set up where it is read. */
const MARKED_ITSELF = /\bvar (\w+)=new \w+;function \w+\(\w+,\w+\)\{return \1\.parse\([^]*$/;
const MARKED_PARTS = ['Lexer', 'Tokenizer'];

/** Curves of d3, which are set up where they are read, whoever draws one. */
const CURVE = /^var \w+ =(?= (?:\(function custom|curveRadial)\()/gm;

/** Module → what makes it lean. */
const LEAN = {
  'd3-shape/dist/d3-shape.mjs': (code) => replaced(code, CURVE, WHERE_NEEDED),
  'cytoscape/dist/cytoscape.esm.mjs': leanCytoscape,
  'marked/lib/marked.esm.js': leanMarked,
};

/**
 * Leaves out of a build what is never run of packages that come as one file, of which a build can leave nothing out by itself.
 * @type {import('vite').Plugin}
 */
export const leanPackages = {
  name: 'lean-packages',
  apply: 'build',
  transform: {
    filter: { id: new RegExp(`/node_modules/(?:${Object.keys(LEAN).join('|')})$`) },
    handler(code, id) {
      const [, make] = Object.entries(LEAN).find(([file]) => id.endsWith(file));
      return { code: make(code), map: null };
    },
  },
};

/** Tables that no list of what is taken over names any longer; a build leaves out what nothing names. */
function leanCytoscape(code) {
  const lean = UNUSED.reduce(without, replaced(code, LAYOUTS, NO_LAYOUT));
  return replaced(lean, INNER_MODULE, WHERE_NEEDED);
}

function without(code, member) {
  const table = new RegExp(
    `^var ([\\w$]+) = \\{\\n(?:(?!\\};).*\\n)*? {2}${member}: |^((?:CRp|styfn)\\$\\w+)\\.${member} = `,
    'm',
  ).exec(code);
  const name = table?.[1] ?? table?.[2] ?? member;
  const listed = new RegExp(
    `^(\\[(?:[\\w$]+, )*)${name.replaceAll('$', '\\$')}(?:, |(?=\\]\\.forEach))`,
    'm',
  );
  return replaced(code, listed, '$1');
}

function leanMarked(code) {
  const parts = MARKED_PARTS.map((part) => {
    const local = new RegExp(`[{,](\\w+) as ${part}[,}]`).exec(code)?.[1];
    return `${local} as ${part}`;
  });
  return replaced(code, MARKED_ITSELF, `export{${parts.join(',')}};`);
}

/** @throws Error where there is nothing to replace, as in another version of a package */
function replaced(code, pattern, text) {
  if (code.search(pattern) === -1) {
    throw new Error(`lean packages: expected ${pattern}, got none of it`);
  }
  return code.replace(pattern, text);
}
