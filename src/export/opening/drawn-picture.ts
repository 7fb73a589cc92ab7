import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Picture } from '../../picture.js';
import type { MeasureText } from '../../scene/drawing-area.js';
import type { BundleCard, Card, Scene } from '../../scene/scene.js';
import { skippedStepOf } from '../../scene/skipped-step.js';
import type { Palette } from '../../scene/style/palette.js';
import { openBundle } from '../../state/bundle-transitions.js';
import { focusOn, selectNode } from '../../state/transitions.js';
import { formatView } from '../../state/view-string.js';
import { OPENING_VIEW, type ViewState } from '../../state/view-state.js';
import { textKeyOf } from '../../scene/cards/card-marks.js';
import { svgCards } from '../svg-card.js';
import { svgGuides } from '../svg-guide.js';
import { svgLines } from '../svg-line.js';
import { xml, type Attributes, type XmlChild, type XmlElement } from '../xml.js';

/** Maximum zoom if there is room, as on the canvas. */
const MAX_ZOOM = 1.2;

/** The source of a drawing in a page. */
export interface PageDrawing {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly picture: Picture;
  /** Colours may be any CSS value. */
  readonly palette: Palette;
  readonly measureText: MeasureText;
  /** Its accessible label. */
  readonly title: string;
  /** URL of the page that cards link to, '' for their own page; null for no links. */
  readonly links: string | null;
}

/** The children of a node that were made by a main method; null for all of them. */
export interface ChildGroup {
  readonly parent: number;
  readonly method: string | null;
}

/** The link of a card that is not a node, and the nodes listed there. */
export interface BundleLink {
  /** As in the view string. */
  readonly address: string;
  readonly nodes: ChildGroup | { readonly node: number };
}

/**
 * Draws a picture as an SVG element in its own pixels: each card links to the view that clicking it would show, and
 * each text has a fixed width, whatever the reader's typeface. Without style sheet, script or external resources.
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
    ...svgCards(graph, picture, palette, emphasis, tints, (card) => linkOf(card, drawing)),
    ...svgGuides(guides, true, palette),
  );
  return withLengths(drawn, measureText);
}

/** The link of a card to the view that clicking it would show; null if there is none. */
function linkOf(card: Card, { graph, view, picture, links }: PageDrawing): Attributes | null {
  const next = links === null ? null : nextView(card, graph, view, picture);
  if (!next) return null;
  const address = formatView(next, graph);
  if (links === '') return { href: `#${address}` };
  // A page with the whole graph finds a card by its position in the opening view; the program, by its position in this
  // view.
  const nextAtOpening = nextView(card, graph, OPENING_VIEW, picture);
  return {
    href: `${links ?? ''}#${nextAtOpening ? formatView(nextAtOpening, graph) : ''}`,
    'data-view': address,
  };
}

function nextView(
  card: Card,
  graph: LineageGraph,
  view: ViewState,
  { scene }: Picture,
): ViewState | null {
  if (card.kind === 'node') return selectNode(view, graph.nodeAt(card.node).id);
  if (card.kind === 'grid') return null;
  const step = stepOf(card, graph, scene);
  if (step !== NONE) return focusOn(view, graph.nodeAt(step).id);
  if (card.node === NONE) return null;
  return openBundle(view, { node: graph.nodeAt(card.node).id, part: card.part });
}

function stepOf(card: BundleCard, graph: LineageGraph, scene: Scene): number {
  return card.skipped ? skippedStepOf(graph, scene, card) : NONE;
}

/** The links of a drawing's bundles. */
export function bundleLinksOf({ graph, view, picture }: PageDrawing): readonly BundleLink[] {
  return picture.scene.cards.flatMap((card): BundleLink[] => {
    const next = card.kind === 'bundle' ? nextView(card, graph, view, picture) : null;
    if (card.kind !== 'bundle' || !next) return [];
    const step = stepOf(card, graph, picture.scene);
    const nodes = step === NONE ? { parent: card.node, method: card.method } : { node: step };
    return [{ address: formatView(next, graph), nodes }];
  });
}

/** Adds the width of each text as an attribute. */
function withLengths(element: XmlElement, measureText: MeasureText): XmlElement {
  const { name, attributes } = element;
  const children = element.children.map((child): XmlChild =>
    typeof child === 'string' ? child : withLengths(child, measureText),
  );
  const [text] = children;
  if (name !== 'text' || typeof text !== 'string') return { name, attributes, children };
  const textLength = measureText(text, Number(attributes['font-size']), isBold(element));
  return {
    name,
    attributes: { ...attributes, textLength, lengthAdjust: 'spacingAndGlyphs' },
    children,
  };
}

function isBold({ attributes }: XmlElement): boolean {
  return attributes['font-weight'] !== undefined;
}

/** The widths of a drawing's texts, by {@link textKeyOf}. */
export function textLengthsOf(element: XmlElement): ReadonlyMap<string, number> {
  const { name, attributes, children } = element;
  const [text] = children;
  if (name === 'text' && typeof text === 'string') {
    const key = textKeyOf(text, Number(attributes['font-size']), isBold(element));
    return new Map([[key, Number(attributes['textLength'])]]);
  }
  return new Map(
    children.flatMap((child) => (typeof child === 'string' ? [] : [...textLengthsOf(child)])),
  );
}
