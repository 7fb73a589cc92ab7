import {
  BUNDLE_PADDING_PX,
  CARD_PADDING_PX,
  CELL_FONT_PX,
  CELL_HEIGHT_PX,
  CELL_PADDING_PX,
  GRID_FOOTER_PX,
  GRID_HEADER_PX,
  GRID_PADDING_PX,
  ICON_GAP_PX,
  ICON_PX,
  NAME_FONT_PX,
  SUBTITLE_FONT_PX,
  TAB_PADDING_PX,
} from './card-sizes.js';
import { Image, type IconNode } from 'lucide';
import type { TintShare } from './card-tints.js';
import { domainIconOf } from '../style/domain-icons.js';
import type { MethodColour } from '../style/encoding.js';
import { collapsedWidthOf } from './node-card.js';
import type { BundleCard, Card, GridCard, NodeCard } from '../scene.js';
import type { Tint } from '../style/tints.js';

/** The theme's ink colours for marks. */
type Ink = 'ink' | 'ink-quiet' | 'generation-ink';

/** A cache key for the width of a text in the current typeface. */
export function textKeyOf(text: string, size: number, bold: boolean): string {
  return `${bold ? 'b' : 'r'}${size} ${text}`;
}

/** A mark on a card, in pixels from its top left corner; one definition for the canvas and all exported pictures. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      /** The vertical middle of the line. */
      readonly y: number;
      readonly size: number;
      readonly bold: boolean;
      readonly align: 'start' | 'end';
      readonly ink: Ink;
    }
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** Corner radius. */
      readonly radius: number;
      readonly colour: MethodColour | Tint;
      /** A hairline around it, if it would be invisible on its background. */
      readonly halo: Ink | null;
    }
  | {
      readonly kind: 'icon';
      readonly icon: IconNode;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly ink: Ink;
    }
  /** Dots that represent parents outside the picture. */
  | { readonly kind: 'dots'; readonly x: number; readonly y: number; readonly ink: Ink };

/** Line height of names, in em. */
const LINE_EM = 16 / 13;
/** Distance from the middle of a card up to that of a name with a subtitle below it. */
const ABOVE_SUBTITLE_PX = 8;
const BAR_HEIGHT_PX = 6;
const MIN_SHARE_PX = 2;
/** The vertical middles of label, subtitle and bar in a three-line bundle, from the top. */
const SUBTITLED = { label: 11, subtitle: 24, bar: 34, barHeight: 4 } as const;
/** The stripe with the colour of a card, between its left border and its text. */
const STRIPE_PX = { x: 3, y: 5, width: 3.5, radius: 1.75 } as const;
const CELL_STRIPE_PX = { x: 1, y: 6, width: 3, radius: 1.5 } as const;

/**
 * All marks on a card, without its body.
 * @param tints colours of the models in it; null if the view has no colouring
 */
export function cardMarksOf(
  card: Card,
  tints: readonly TintShare[] | null = null,
): readonly Mark[] {
  switch (card.kind) {
    case 'node':
      return [
        ...stripeOf(card, tints?.[0]),
        ...(card.grid === null ? nodeMarksOf(card) : cellMarksOf(card)),
      ];
    case 'bundle':
      return bundleMarksOf(card, tints);
    case 'grid':
      return gridMarksOf(card);
  }
}

function nodeMarksOf(card: NodeCard): readonly Mark[] {
  const ink: Ink = card.generation ? 'generation-ink' : card.ghost ? 'ink-quiet' : 'ink';
  const subtitleInk: Ink = card.generation ? 'generation-ink' : 'ink-quiet';
  const pitch = card.namePx * LINE_EM;
  const depth = (card.name.length - 1) * pitch;
  const top = card.height / 2 - (card.subtitle === '' ? depth / 2 : ABOVE_SUBTITLE_PX);
  const last = top + (card.subtitle === '' ? depth : subtitleBelow(card.namePx));
  const marks = card.name.map((text, i) =>
    textMark(text, CARD_PADDING_PX, top + pitch * i, card.namePx, true, ink),
  );
  if (card.subtitle !== '') {
    marks.push(
      textMark(card.subtitle, CARD_PADDING_PX, last, SUBTITLE_FONT_PX, false, subtitleInk),
    );
  }
  const icons = iconMarksOf(card, card.width - CARD_PADDING_PX + 2, last, subtitleInk);
  const dots: Mark[] =
    card.hiddenParents > 0 ? [{ kind: 'dots', x: -4, y: card.height / 2, ink: 'ink-quiet' }] : [];
  return [...marks, ...icons, ...dots];
}

function cellMarksOf(card: NodeCard): readonly Mark[] {
  const middle = card.height / 2;
  const right = card.width - CELL_PADDING_PX;
  const name = textMark(card.name[0] ?? '', CELL_PADDING_PX, middle, CELL_FONT_PX, false, 'ink');
  if (card.collapsed === 0) return [name, ...iconMarksOf(card, right, middle, 'ink-quiet')];
  const number = textMark(
    `+${card.collapsed}`,
    right,
    middle,
    SUBTITLE_FONT_PX,
    false,
    'ink-quiet',
    'end',
  );
  return [
    name,
    number,
    ...iconMarksOf(card, right - collapsedWidthOf(card.collapsed), middle, 'ink-quiet'),
  ];
}

/** Icons from right to left, the multimodal mark last. */
function iconMarksOf(card: NodeCard, right: number, middle: number, ink: Ink): readonly Mark[] {
  const icons = card.domains.map(domainIconOf).filter((icon) => icon !== undefined);
  if (card.multimodal) icons.push(Image);
  return icons.toReversed().map((icon, i): Mark => ({
    kind: 'icon',
    icon,
    x: right - ICON_PX - i * (ICON_PX + ICON_GAP_PX),
    y: middle - ICON_PX / 2,
    size: ICON_PX,
    ink,
  }));
}

/** Distance from the middle of a name to that of the subtitle. */
function subtitleBelow(namePx: number): number {
  return namePx * 0.6 + 8.7;
}

function stripeOf(card: NodeCard, share: TintShare | undefined): readonly Mark[] {
  if (!share) return [];
  const { x, y, width, radius } = card.grid === null ? STRIPE_PX : CELL_STRIPE_PX;
  const height = card.height - 2 * y;
  const halo = card.generation && card.grid === null ? 'generation-ink' : null;
  return [{ kind: 'bar', x, y, width, height, radius, colour: share.tint, halo }];
}

function bundleMarksOf(card: BundleCard, tints: readonly TintShare[] | null): readonly Mark[] {
  const hasSubtitle = card.subtitle !== '';
  const middle = hasSubtitle ? SUBTITLED.label : card.height / 2;
  const padding = card.attached ? TAB_PADDING_PX : BUNDLE_PADDING_PX;
  const label = card.attached
    ? textMark(card.label, padding, middle, SUBTITLE_FONT_PX, true, 'ink-quiet')
    : textMark(card.label, padding, middle, NAME_FONT_PX, true, 'ink');
  const subtitle = hasSubtitle
    ? [textMark(card.subtitle, padding, SUBTITLED.subtitle, SUBTITLE_FONT_PX, false, 'ink-quiet')]
    : [];
  if (!card.hasBar) return [label];
  const barWidth = hasSubtitle ? card.width - 2 * padding : card.barPx;
  const barMiddle = hasSubtitle ? SUBTITLED.bar : middle;
  const barHeight = hasSubtitle ? SUBTITLED.barHeight : BAR_HEIGHT_PX;
  const start = card.width - padding - barWidth;
  let x = start;
  const shares: readonly { colour: MethodColour | Tint; count: number }[] =
    tints?.map(({ tint, count }) => ({ colour: tint, count })) ?? card.shares;
  const bars = shares.map((share): Mark => {
    const width = Math.max(MIN_SHARE_PX, (share.count / card.total) * barWidth - 1);
    const bar: Mark = {
      kind: 'bar',
      x,
      y: barMiddle - barHeight / 2,
      width: Math.min(width, Math.max(0, start + barWidth - x)),
      height: barHeight,
      radius: 0,
      halo: null,
      colour: share.colour,
    };
    x += width + 1;
    return bar;
  });
  return [label, ...subtitle, ...bars.filter((bar) => bar.kind === 'bar' && bar.width > 0)];
}

function gridMarksOf(card: GridCard): readonly Mark[] {
  const x = GRID_PADDING_PX + 4;
  // Where the first of them would be, next to the search field, if there are none.
  const y =
    card.found === 0 ? GRID_HEADER_PX + CELL_HEIGHT_PX / 2 : card.height - GRID_FOOTER_PX / 2;
  return [
    textMark(card.title, x, GRID_HEADER_PX / 2, CELL_FONT_PX, true, 'ink'),
    ...(card.rangeLabel === ''
      ? []
      : [textMark(card.rangeLabel, x, y, CELL_FONT_PX, false, 'ink-quiet')]),
  ];
}

function textMark(
  text: string,
  x: number,
  y: number,
  size: number,
  bold: boolean,
  ink: Ink,
  align: 'start' | 'end' = 'start',
): Extract<Mark, { kind: 'text' }> {
  return { kind: 'text', text, x, y, size, bold, align, ink };
}
