import type { Direction, Sizing } from '../state/view-state.js';

/** Measures a text in CSS pixels at a font size; `bold` is the weight of names. */
export type MeasureText = (text: string, fontPx: number, bold: boolean) => number;

/** How close cards stand: airy ones have a subtitle, dense ones are one line each. */
export type Density = 'airy' | 'dense';

/** The space that a page has for a picture, margins included. */
export interface Area {
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  /** The language of the page. */
  readonly lang: string;
  /** What an area of paper asks for besides; absent for a screen. */
  readonly paper?: Paper;
}

/** How a picture that nobody can open or point at is made: names are whole as long as they are no longer than a line is. */
interface Paper {
  /** Whether everything the reader asked for has a card of its own, with what leads to it, whatever room that takes. */
  readonly expanded: boolean;
}

/** Space between the picture and the border of its area, in pixels. */
export const AREA_MARGIN_PX = 20;

/** What is left of an area within its margins, for a picture that flows this way. */
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

/** The area there is to draw in. The scene never holds more than a reader can read in it. */
export interface DrawingArea {
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  readonly direction: Direction;
  readonly lang: string;
  readonly measureText: MeasureText;
  /** Absent: airy, unless more of what the reader asked for has a card that way. */
  readonly density?: Density;
  /** Absent for a screen. */
  readonly paper?: Paper;
  /** What the size of a card says; absent: nothing, cards are as large as their names. */
  readonly sizing?: Sizing;
}

/** Space between cards of one column, at the least. */
const ROW_GAP_PX: Readonly<Record<Density, number>> = { airy: 10, dense: 6 };
/** Space across the flow that a long line takes where it passes a column. */
export const PASSAGE_PX = 6;
/** Space between columns, where the lines run. */
export const COLUMN_GAP_PX = { right: 50, down: 40 } as const;

/** A picture of this many square pixels a card is neither empty nor crowded: about 60 airy cards on a desktop. */
const AREA_PER_CARD_PX2: Readonly<Record<Density, number>> = { airy: 15_500, dense: 10_500 };
/** The same where the picture flows down: what takes its space is the card, and hardly the lines beside it. */
const AREA_PER_CARD_DOWN_PX2 = 7600;
const MIN_CARDS = 8;

/** Space between cards of one column in the area, at the least. */
export function rowGapOf({ density = 'airy' }: Pick<DrawingArea, 'density'>): number {
  return ROW_GAP_PX[density];
}

/** How many cards fit the area at ease. */
export function cardBudgetOf(area: DrawingArea): number {
  return Math.max(MIN_CARDS, Math.round((area.width * area.height) / areaPerCardOf(area)));
}

function areaPerCardOf({ direction, density = 'airy' }: DrawingArea): number {
  return direction === 'down' && density === 'dense'
    ? AREA_PER_CARD_DOWN_PX2
    : AREA_PER_CARD_PX2[density];
}

/** The extent of a box across the flow: what a column has to be shared by. */
export function acrossOf(area: DrawingArea, box: { width: number; height: number }): number {
  return area.direction === 'right' ? box.height : box.width;
}

/** The extent of a box along the flow: what makes a column wide. */
export function alongOf(area: DrawingArea, box: { width: number; height: number }): number {
  return area.direction === 'right' ? box.width : box.height;
}
