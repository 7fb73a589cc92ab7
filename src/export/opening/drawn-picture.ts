import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Picture } from '../../picture.js';
import type { MeasureText } from '../../scene/drawing-area.js';
import type { Card } from '../../scene/scene.js';
import { stretchStepOf } from '../../scene/stretch-step.js';
import type { Palette } from '../../scene/style/palette.js';
import { focusOn, openBundle, selectNode } from '../../state/transitions.js';
import { formatView } from '../../state/view-string.js';
import type { ViewState } from '../../state/view-state.js';
import { svgCards } from '../svg-card.js';
import { svgGuides } from '../svg-guide.js';
import { svgLines } from '../svg-line.js';
import { xml, type XmlChild, type XmlElement } from '../xml.js';

/** A picture is magnified as far as this where there is room, as on the canvas. */
const MAX_ZOOM = 1.2;

/** What is drawn into a page. */
export interface PageDrawing {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly picture: Picture;
  /** Colours may be anything that a style sheet can say. */
  readonly palette: Palette;
  readonly measureText: MeasureText;
  /** What is read out in its place. */
  readonly title: string;
}

/**
 * A picture as an SVG element of a page, in the picture's own pixels: each card is a link to the view that a click on it would
 * show, and each text says how long it is, whatever typeface its reader has. No style sheet, no script, nothing to fetch.
 */
export function drawnPicture(drawing: PageDrawing): XmlElement {
  const { graph, picture, palette, measureText, title } = drawing;
  const { emphasis, tints, guides, width, height, lang } = picture;
  const drawn = xml(
    'svg',
    {
      lang,
      width: width * MAX_ZOOM,
      height: height * MAX_ZOOM,
      viewBox: `0 0 ${Math.round(width * 100) / 100} ${Math.round(height * 100) / 100}`,
      role: 'group',
      'aria-label': title,
      'font-family': palette.font,
    },
    ...svgGuides(guides, false, palette),
    ...svgLines(picture, palette),
    ...svgCards(graph, picture, palette, emphasis, tints, (card) => hrefOf(card, drawing)),
    ...svgGuides(guides, true, palette),
  );
  return withLengths(drawn, measureText);
}

/** The address, within the page, of the view that a click on a card shows; null where it does nothing. */
function hrefOf(card: Card, { graph, view, picture }: PageDrawing): string | null {
  const next = nextView(card, graph, view, picture);
  return next && `#${formatView(next, graph)}`;
}

function nextView(
  card: Card,
  graph: LineageGraph,
  view: ViewState,
  { scene }: Picture,
): ViewState | null {
  if (card.kind === 'node') return selectNode(view, graph.nodeAt(card.node).id);
  if (card.kind === 'grid') return null;
  const step = card.skipped ? stretchStepOf(graph, scene, card) : NONE;
  if (step !== NONE) return focusOn(view, graph.nodeAt(step).id);
  if (card.node === NONE) return null;
  return openBundle(view, { node: graph.nodeAt(card.node).id, method: card.method });
}

/** The same with the length of each text as an attribute of it. */
function withLengths(element: XmlElement, measureText: MeasureText): XmlElement {
  const { name, attributes } = element;
  const children = element.children.map((child): XmlChild =>
    typeof child === 'string' ? child : withLengths(child, measureText),
  );
  const [text] = children;
  if (name !== 'text' || typeof text !== 'string') return { name, attributes, children };
  const isBold = attributes['font-weight'] !== undefined;
  const textLength = measureText(text, Number(attributes['font-size']), isBold);
  return { name, attributes: { ...attributes, textLength }, children };
}
