import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { PlacedBox, PlacedScene } from '../layouts/placed-scene.js';
import { cardMarksOf } from '../scene/cards/card-marks.js';
import type { CardTints } from '../scene/cards/card-tints.js';
import type { Emphasis } from '../scene/emphasis.js';
import {
  BEHIND_PX,
  DASH_PX,
  OPACITY,
  RADIUS_PX,
  SELECTED_BORDER_PX,
} from '../scene/style/encoding.js';
import type { Palette, Token } from '../scene/style/palette.js';
import type { Card } from '../scene/scene.js';
import { plainLineOf } from './plain-line.js';
import { svgMark } from './svg-mark.js';
import { xml, type Attributes, type XmlElement } from './xml.js';

/** The body style of each kind of card, in stacking order. */
const BODIES = {
  tab: { fill: 'surface-sunken', border: 'line', radius: RADIUS_PX.tab },
  card: { fill: 'surface-raised', border: 'line', radius: RADIUS_PX.card },
  generation: { fill: 'generation', border: 'generation', radius: RADIUS_PX.card },
  bundle: { fill: 'surface-sunken', border: 'line', radius: RADIUS_PX.bundle },
  grid: { fill: 'surface', border: 'ink-quiet', radius: RADIUS_PX.card },
  cell: { fill: 'none', border: 'none', radius: RADIUS_PX.cell },
} as const satisfies Record<
  string,
  { fill: Token | 'none'; border: Token | 'none'; radius: number }
>;

type BodyName = keyof typeof BODIES;

const FROM_BELOW = Object.keys(BODIES);

/** The cards of a picture with their marks. @param linkOf returns the attributes of a card's link; null for none */
export function svgCards(
  graph: LineageGraph,
  { scene, boxes }: PlacedScene,
  palette: Palette,
  emphasis: Emphasis | null,
  tints: CardTints | null,
  linkOf: (card: Card) => Attributes | null = () => null,
): readonly XmlElement[] {
  const depth = (card: Card) => FROM_BELOW.indexOf(bodyNameOf(card));
  const frames = framesOf(scene.cards, emphasis);
  return scene.cards
    .toSorted((a, b) => depth(a) - depth(b))
    .flatMap((card) => {
      const box = boxes.get(card.key);
      if (!box) return [];
      const drawn = svgCard(graph, card, box, palette, emphasis, tints, frames);
      const link = linkOf(card);
      return [link === null ? drawn : xml('a', { ...link, 'pointer-events': 'auto' }, drawn)];
    });
}

function svgCard(
  graph: LineageGraph,
  card: Card,
  box: PlacedBox,
  palette: Palette,
  emphasis: Emphasis | null,
  tints: CardTints | null,
  frames: ReadonlySet<string>,
): XmlElement {
  const stepsBack = emphasis && !emphasis.lineage.has(card.key) && !frames.has(card.key);
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  return xml(
    'g',
    {
      transform: `translate(${Math.round(left * 10) / 10} ${Math.round(top * 10) / 10})`,
      opacity: stepsBack ? OPACITY.dimmedCard : undefined,
    },
    ...(card.kind === 'node' ? [xml('title', {}, plainLineOf(graph.nameOf(card.node)))] : []),
    ...svgBody(card, box, palette, emphasis?.selected.has(card.key) ?? false),
    ...cardMarksOf(card, tints?.get(card.key) ?? null).map((mark) => svgMark(mark, palette)),
  );
}

/** Frames with highlighted cells are not dimmed. */
function framesOf(cards: readonly Card[], emphasis: Emphasis | null): ReadonlySet<string> {
  return new Set(
    cards.flatMap((card) =>
      card.kind === 'node' && card.grid !== null && emphasis?.lineage.has(card.key)
        ? [card.grid]
        : [],
    ),
  );
}

function bodyNameOf(card: Card): BodyName {
  if (card.kind === 'grid') return 'grid';
  if (card.kind === 'bundle') return card.attached ? 'tab' : 'bundle';
  if (card.grid !== null) return 'cell';
  return card.generation ? 'generation' : 'card';
}

/** The body of a card at the origin. */
export function svgBody(
  card: Card,
  { width, height }: { width: number; height: number },
  { tokens }: Palette,
  selected: boolean,
): readonly XmlElement[] {
  const name = bodyNameOf(card);
  const { fill, border, radius } = BODIES[name];
  if (name === 'cell' && !selected) return [];
  const ghost = card.kind === 'node' && card.ghost;
  const edge = selected ? SELECTED_BORDER_PX : 1;
  const body = {
    width: width - edge,
    height: height - edge,
    // Limited for the small samples in a legend.
    rx: Math.min(radius, height / 4) - edge / 2,
    fill: fill === 'none' ? fill : tokens[fill],
    stroke: selected ? tokens.accent : border === 'none' ? border : tokens[border],
  };
  const front = xml('rect', {
    x: edge / 2,
    y: edge / 2,
    ...body,
    'fill-opacity': !ghost
      ? undefined
      : name === 'generation'
        ? OPACITY.ghostGeneration
        : OPACITY.ghost,
    'stroke-width': edge,
    'stroke-dasharray': ghost ? DASH_PX.ghost.join(' ') : undefined,
  });
  if (name !== 'bundle') return [front];
  const place = edge / 2 + BEHIND_PX;
  return [xml('rect', { x: place, y: place, ...body, opacity: OPACITY.behindBundle }), front];
}
