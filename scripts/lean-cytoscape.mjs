import MagicString from 'magic-string';
import { replaced } from './replaced.mjs';

/**
 * Features of Cytoscape that this project does not use, and the functions that implement them. Cards are round
 * rectangles without labels, lines are curves without arrows, positions are given, and nothing is dragged or
 * box-selected. Loops are kept: an edge may be one while a picture changes.
 */
const UNUSED = {
  'algorithms on graphs': [
    'affinityPropagation',
    'aStar',
    'bellmanFord',
    'betweennessCentrality',
    'closenessCentrality',
    'closenessCentralityNormalized',
    'components',
    'degreeCentrality',
    'degreeCentralityNormalized',
    'dijkstra',
    'floydWarshall',
    'fuzzyCMeans',
    'hierarchicalClustering',
    'hierholzer',
    'hopcroftTarjanBiconnected',
    'kargerStein',
    'kMeans',
    'kMedoids',
    'kruskal',
    'markovClustering',
    'pageRank',
    'searchFn',
    'tarjanStronglyConnected',
  ],
  'drawing by WebGL': ['initWebgl'],
  'pictures as files': ['bufferCanvasImage', 'output', 'png', 'jpg'],
  'graphs and styles as text': ['appendFromString', 'json'],
  labels: [
    'applyPrefixedLabelDimensions',
    'calculateLabelAngle',
    'calculateLabelDimensions',
    'drawElementText',
    'drawText',
    'getFontCache',
    'getLabelText',
    'getTextAngle',
    'recalculateEdgeLabelProjections',
    'recalculateNodeLabelProjection',
    'setupTextStyle',
    'updateBoundsFromLabel',
  ],
  'pictures, charts and gradients on nodes': [
    'createGradientStyleFor',
    'drawInscribedImage',
    'drawPie',
    'drawStripe',
    'getCachedImage',
  ],
  arrows: [
    'calculateArrowAngles',
    'drawArrowhead',
    'drawArrowheads',
    'drawArrowShape',
    'drawEdgeTrianglePath',
  ],
  'colors as a browser never computes them': ['hsl2tuple'],
  'other lines': ['calcCornerArc', 'findSegmentsPoints', 'findTaxiPoints', 'getRoundCorner'],
  'other shapes': [
    'drawBarrelPath',
    'drawBottomRoundRectanglePath',
    'drawCutRectanglePath',
    'drawEllipsePath',
    'drawPolygonPath',
    'drawRoundPolygonPath',
    'expandPolygon',
    'generateBarrel',
    'generateBottomRoundrectangle',
    'generateCutRectangle',
    'generateRoundPolygon',
    'inflatePolygon',
    'joinLines',
    'polygonIntersectLine',
    'roundPolygonIntersectLine',
    'satPolygonIntersection',
  ],
  'nodes within nodes': [
    'boundingBoxAt',
    'findCompoundLoopPoints',
    'relativePosition',
    'shift',
    'updateAncestorsInDragLayer',
    'updateCompoundBounds',
  ],
  'dragging of nodes': ['addNodesToDrag', 'freeDraggedElements'],
  'selectors that compare data': ['valCmp'],
  'boxes of what is selected': ['getAllInBox'],
  'springs of animations': ['springRK4Factory'],
  'fitting by itself': ['getCenterPan', 'getFitViewport'],
};

/** Its layouts. Only the null layout is used. */
const LAYOUTS = /^var layout = \[[^\]]*\];$/m;
const NO_LAYOUT = "var layout = [{ name: 'null', impl: NullLayout }];";

/** Names of colors, other than the initial value of its properties. It is given the colors that a browser computes. */
const COLOR_NAMES = /^ {2}(?!black:)[a-z]+: \[\d+, \d+, \d+\],?$/gm;

/** Modules inside Cytoscape's file, which are initialized on load, whether needed or not. */
const INNER_MODULE =
  /^var \w+ =(?= (?:\/\*@__PURE__\*\/)?(?:require\w+|getDefaultExportFromCjs)\()/gm;

/** Marks an initializer as pure, so that it is dropped if unused. */
const WHERE_NEEDED = '$& /* @__PURE__ */';

/** The keys under which a syntax tree stores the value of a variable, a member and an assignment. */
const VALUES = new Set(['init', 'right', 'value']);

const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionDeclaration', 'FunctionExpression']);

/**
 * Replaces unused functions of Cytoscape by empty ones, so that a build drops what only they need.
 * @param {string} code
 * @param {(code: string) => { body: unknown[] }} parse
 * @throws Error if a function or pattern is missing, as in another version
 */
export function leanCytoscape(code, parse) {
  const lean = new MagicString(code);
  const missing = new Set(Object.values(UNUSED).flat());
  const names = new Set(missing);
  let end = 0;
  for (const { name, body } of functionsIn(parse(code).body)) {
    if (!names.has(name) || body.start < end) continue;
    missing.delete(name);
    end = body.end;
    lean.update(body.start, end, '{}');
  }
  if (missing.size > 0) {
    throw new Error(`lean cytoscape: expected functions ${[...missing].join(', ')}, got none`);
  }
  return [
    [LAYOUTS, NO_LAYOUT],
    [COLOR_NAMES, ''],
    [INNER_MODULE, WHERE_NEEDED],
  ].reduce((text, [pattern, by]) => replaced(text, pattern, by), lean.toString());
}

/** Every named function: declared, assigned to a variable, or a member; outer before inner ones. */
function* functionsIn(node, given) {
  if (typeof node !== 'object' || node === null) return;
  const name = node.id?.name ?? given;
  if (FUNCTIONS.has(node.type) && name) yield { name, body: node.body };
  for (const [key, child] of Object.entries(node)) {
    yield* functionsIn(child, VALUES.has(key) ? nameGivenBy(node) : undefined);
  }
}

/** The name under which a variable, member or assignment stores its value. */
function nameGivenBy({ id, key, left }) {
  const named = id ?? key ?? left?.property;
  return named?.name ?? named?.value;
}
