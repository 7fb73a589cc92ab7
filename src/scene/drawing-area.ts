import type { Direction, Sizing } from '../state/view-state.js';

/** Measures a text in CSS pixels at a font size; `bold` is the weight of names. */
export type MeasureText = (text: string, fontPx: number, bold: boolean) => number;

/** Card density: airy cards have a subtitle, dense ones have a single line. */
export type Density = 'airy' | 'dense';

/** The space available for a picture, including margins. */
export interface Area {
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  /** The language of the page. */
  readonly lang: string;
  /** Additional options for paper; absent for a screen. */
  readonly paper?: Paper;
}

/** Options for a picture without interaction: names are never cut unless longer than a line. */
interface Paper {
  /** Whether every match gets its own card, together with its ancestors, however much space that takes. */
  readonly expanded: boolean;
}

/** Margin between the picture and the edge of its area, in pixels. */
export const AREA_MARGIN_PX = 20;

/** The area without its margins, for a picture with this flow. */
export function drawingAreaOf(
  { width, height, lang, paper }: Area,
  direction: Direction,
  measureText: MeasureText,
): DrawingArea {
  return {
    width: width - 2 * AREA_MARGIN_PX,
    height: height - 2 * AREA_MARGIN_PX,
    direction,
    lang,
    measureText,
    ...(paper && { paper }),
  };
}

/** The area to draw in. A scene is limited to what a reader can take in there. */
export interface DrawingArea {
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  readonly direction: Direction;
  readonly lang: string;
  readonly measureText: MeasureText;
  /** Absent: airy, unless dense gives more of the matches their own card. */
  readonly density?: Density;
  /** Absent for a screen. */
  readonly paper?: Paper;
  /** The meaning of card size; absent: none, cards are as large as their names. */
  readonly sizing?: Sizing;
}

/** Minimum space between cards of a column. */
const ROW_GAP_PX: Readonly<Record<Density, number>> = { airy: 10, dense: 6 };
/** Space across the flow that a long line takes in a column that it passes. */
export const DUMMY_NODE_PX = 6;
/** Space between columns, where the lines run. */
export const COLUMN_GAP_PX = { right: 50, down: 40 } as const;

/** Area per card that is neither empty nor crowded, in square pixels: about 60 airy cards on a desktop. */
const AREA_PER_CARD_PX2: Readonly<Record<Density, number>> = { airy: 15_500, dense: 10_500 };
/** The same for a picture that flows down, where the lines next to a card take hardly any space. */
const AREA_PER_CARD_DOWN_PX2 = 7600;
const MIN_CARDS = 8;

/** Minimum space between cards of a column in this area. */
export function rowGapOf({ density = 'airy' }: Pick<DrawingArea, 'density'>): number {
  return ROW_GAP_PX[density];
}

/** The number of cards that fit the area comfortably. */
export function cardBudgetOf(area: DrawingArea): number {
  return Math.max(MIN_CARDS, Math.round((area.width * area.height) / areaPerCardOf(area)));
}

function areaPerCardOf({ direction, density = 'airy' }: DrawingArea): number {
  return direction === 'down' && density === 'dense'
    ? AREA_PER_CARD_DOWN_PX2
    : AREA_PER_CARD_PX2[density];
}

/** The extent of a box across the flow, which is limited by the length of a column. */
export function acrossOf(area: DrawingArea, box: { width: number; height: number }): number {
  return area.direction === 'right' ? box.height : box.width;
}

/** The extent of a box along the flow, which determines the width of a column. */
export function alongOf(area: DrawingArea, box: { width: number; height: number }): number {
  return area.direction === 'right' ? box.width : box.height;
}
