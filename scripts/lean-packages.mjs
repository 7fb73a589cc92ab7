import { leanCytoscape } from './lean-cytoscape.mjs';
import { replaced } from './replaced.mjs';

/** Marks an initializer as pure, so that it is dropped if unused. */
const WHERE_NEEDED = '$& /* @__PURE__ */';

/** The parts of marked other than the lexer, which are initialized on load. */
const MARKED_ITSELF = /\bvar (\w+)=new \w+;function \w+\(\w+,\w+\)\{return \1\.parse\([^]*$/;
const MARKED_PARTS = ['Lexer', 'Tokenizer'];

/** Curves of d3, which are initialized on load. */
const CURVE = /^var \w+ =(?= (?:\(function custom|curveRadial)\()/gm;

/** The functions of a format of d3-dsv, of which only `formatRow` is used. Its parser calls `new Function`. */
const DSV_PARTS = /return \{\s+parse: parse,[^}]*\};/;
/** Constants of d3-dsv that are initialized on load. */
const DSV_ON_LOAD = /^(?:var tsv =(?= dsv\()|const fixtz =(?= new Date))/gm;

/** Intervals of d3-time, which are initialized on load, for local time as well as UTC, and the names of their ranges. */
const INTERVAL = /^const \w+ =(?= (?:timeInterval|timeWeekday|utcWeekday)\()/gm;
const RANGE = /^const (\w+) = (\w+\.range);$/gm;
/** The ticks of local time. */
const LOCAL_TICKS = /^const \[timeTicks, timeTickInterval\] = .*$/m;

/** Color spaces of d3-color other than RGB and HSL. */
const COLOR_SPACES = /^define\((?:Lab|Hcl|Cubehelix), [^]*?^\}\)\);$/gm;

/** Module → function that strips it. */
const LEAN = {
  'd3-color/dist/d3-color.mjs': (code) => replaced(code, COLOR_SPACES, ''),
  'd3-dsv/dist/d3-dsv.mjs': leanDsv,
  'd3-time/dist/d3-time.mjs': leanTime,
  'd3-shape/dist/d3-shape.mjs': (code) => replaced(code, CURVE, WHERE_NEEDED),
  'cytoscape/dist/cytoscape.esm.mjs': leanCytoscape,
  'marked/lib/marked.esm.js': leanMarked,
};

/**
 * Strips unused code from single-file packages, which tree-shaking cannot do.
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

function leanDsv(code) {
  return replaced(replaced(code, DSV_PARTS, 'return { formatRow };'), DSV_ON_LOAD, WHERE_NEEDED);
}

function leanTime(code) {
  return [
    [INTERVAL, WHERE_NEEDED],
    [RANGE, 'const $1 = /* @__PURE__ */ (() => $2)();'],
    [LOCAL_TICKS, 'const timeTicks = null, timeTickInterval = null;'],
  ].reduce((text, [pattern, by]) => replaced(text, pattern, by), code);
}

function leanMarked(code) {
  const parts = MARKED_PARTS.map((part) => {
    const local = new RegExp(`[{,](\\w+) as ${part}[,}]`).exec(code)?.[1];
    return `${local} as ${part}`;
  });
  return replaced(code, MARKED_ITSELF, `export{${parts.join(',')}};`);
}
