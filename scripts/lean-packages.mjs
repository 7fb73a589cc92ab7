import { leanCytoscape } from './lean-cytoscape.mjs';
import { replaced } from './replaced.mjs';

/** Has what is given a name run only where something needs that name. */
const WHERE_NEEDED = '$& /* @__PURE__ */';

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
      return { code: make(code, (text) => this.parse(text)), map: null };
    },
  },
};

function leanMarked(code) {
  const parts = MARKED_PARTS.map((part) => {
    const local = new RegExp(`[{,](\\w+) as ${part}[,}]`).exec(code)?.[1];
    return `${local} as ${part}`;
  });
  return replaced(code, MARKED_ITSELF, `export{${parts.join(',')}};`);
}
