import type { GraphFile } from '../../domain/format/format.js';
import { columnsOfFile } from '../../domain/graph/graph-columns.js';
import { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { textOf } from '../../domain/format/text.js';
import { subgraphOf } from '../../export/subgraph.js';
import { svgRoute } from '../../export/svg-line.js';
import { toSvg } from '../../export/to-svg.js';
import { xml, type XmlElement } from '../../export/xml.js';
import { pictureOf, type Picture } from '../../picture.js';
import type { Area, MeasureText } from '../../scene/drawing-area.js';
import type { Palette } from '../../scene/style/palette.js';
import { OPENING_VIEW } from '../../state/view-state.js';
import type { GraphDiff } from './graph-diff.js';
import { mergedDiffOf, type Fate } from './merged-diff.js';

/** What the picture is drawn with, and in. */
export interface DiffDrawing {
  readonly palette: Palette;
  readonly measureText: MeasureText;
  readonly area: Area;
}

/** Each is told by colour, by sign, and what went by a broken line besides. */
const LOOKS = {
  added: { colour: '#1a7f37', sign: '+', dash: undefined },
  removed: { colour: '#cf222e', sign: '−', dash: '6 4' },
  changed: { colour: '#9a6700', sign: '~', dash: undefined },
} as const satisfies Readonly<Record<Exclude<Fate, 'same'>, object>>;

const RING_PX = 3;
const BADGE_PX = 9;
const SIGN_PX = 14;
/** Half of what a sign is high. */
const BASELINE_EM = 0.35;
const LINE_PX = 7;

/**
 * What changed as a picture: models and claims that are new, gone or changed, with the models that they join, as the explorer
 * draws them; a ring, a sign and a colour say what became of them.
 */
export function diffToSvg(
  diff: GraphDiff,
  before: GraphFile,
  after: GraphFile,
  { palette, measureText, area }: DiffDrawing,
): string {
  const { file, fateOfNode, fateOfEdge } = mergedDiffOf(diff, before, after);
  const whole = new LineageGraph(columnsOfFile(file));
  const shown = new Set<number>();
  whole.nodes.forEach((node, n) => {
    if (fateOfNode(node) === 'same') return;
    shown.add(n);
    // What a model was made from says where it belongs.
    for (const e of whole.inEdgesOf(n)) shown.add(whole.sources[e] ?? n);
  });
  whole.edges.forEach((edge, e) => {
    if (fateOfEdge(edge) === 'same') return;
    shown.add(whole.sources[e] ?? 0);
    shown.add(whole.targets[e] ?? 0);
  });
  const graph = new LineageGraph(columnsOfFile(subgraphOf(whole, shown)));
  const picture = pictureOf(graph, { ...OPENING_VIEW, lang: area.lang }, area, measureText);
  const name = file.title === undefined ? [] : [textOf(file.title, area.lang)];
  const counts = [diff.nodes, diff.edges].map((entries) =>
    (Object.keys(LOOKS) as (keyof typeof LOOKS)[])
      .map((fate) => `${LOOKS[fate].sign}${entries[fate].length}`)
      .join(' '),
  );
  const title = [...name, ...counts].join(' · ');
  const marks = {
    below: picture.scene.lines.flatMap((line) => {
      const edge = graph.edges[line.edge];
      const fate = edge ? fateOfEdge(edge) : 'same';
      if (fate === 'same') return [];
      const way = picture.stretches.filter(({ lines }) =>
        lines.some(({ key }) => key === line.key),
      );
      return [
        lineMark(
          way.map(({ points }) => points),
          fate,
        ),
      ];
    }),
    above: cardMarks(graph, picture, fateOfNode),
  };
  return toSvg({ graph, picture, palette, measureText, title, marks });
}

function lineMark(way: readonly Float64Array[], fate: keyof typeof LOOKS): XmlElement {
  const { colour, dash } = LOOKS[fate];
  return xml('path', {
    d: way.map(svgRoute).join(''),
    fill: 'none',
    stroke: colour,
    'stroke-width': LINE_PX,
    'stroke-dasharray': dash,
    opacity: 0.35,
  });
}

function cardMarks(
  graph: LineageGraph,
  { scene, boxes }: Picture,
  fateOfNode: (node: LineageGraph['nodes'][number]) => Fate,
): readonly XmlElement[] {
  return scene.cards.flatMap((card) => {
    const box = boxes.get(card.key);
    const fate = card.kind === 'node' ? fateOfNode(graph.nodeAt(card.node)) : 'same';
    if (fate === 'same' || !box) return [];
    const { colour, sign, dash } = LOOKS[fate];
    const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
    return [
      xml('rect', {
        x: left - RING_PX / 2,
        y: top - RING_PX / 2,
        width: box.width + RING_PX,
        height: box.height + RING_PX,
        rx: 8,
        fill: 'none',
        stroke: colour,
        'stroke-width': RING_PX,
        'stroke-dasharray': dash,
      }),
      xml('circle', { cx: left, cy: top, r: BADGE_PX, fill: colour }),
      xml(
        'text',
        {
          x: left,
          y: top + SIGN_PX * BASELINE_EM,
          'text-anchor': 'middle',
          'font-size': SIGN_PX,
          'font-weight': 700,
          fill: '#ffffff',
        },
        sign,
      ),
    ];
  });
}
