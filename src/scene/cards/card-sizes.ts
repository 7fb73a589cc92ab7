import type { Density } from '../drawing-area.js';

/** How tall a card is, and how large its name. */
export interface CardSize {
  readonly namePx: number;
  readonly heightPx: number;
}

/** The letters of names. */
export const NAME_FONT_PX = 13;
/** The letters of second lines, and of what is written on tabs. */
export const SUBTITLE_FONT_PX = 11;
/** The letters of names in cells. */
export const CELL_FONT_PX = 12;

/** Of a card with two lines: a name in two, a name and what is below it, or a bundle that says what made it. */
export const TWO_LINES_HEIGHT_PX = 40;
/** Of a card in a timeline. */
export const SLIM_HEIGHT_PX = 24;
/** Cards whose size says nothing. */
export const PLAIN_SIZES: Readonly<Record<Density, CardSize>> = {
  airy: { namePx: NAME_FONT_PX, heightPx: TWO_LINES_HEIGHT_PX },
  dense: { namePx: NAME_FONT_PX, heightPx: 28 },
};
/** From models nobody built on to those half the graph descends from. */
export const SIZES_BY_DESCENDANTS: Readonly<Record<Density, readonly CardSize[]>> = {
  airy: [
    { namePx: 12, heightPx: 34 },
    { namePx: 14, heightPx: 40 },
    { namePx: 17, heightPx: 46 },
    { namePx: 21, heightPx: 56 },
  ],
  dense: [
    { namePx: 12, heightPx: 24 },
    { namePx: 14, heightPx: 28 },
    { namePx: 17, heightPx: 32 },
    { namePx: 21, heightPx: 38 },
  ],
};

/** On both sides of what is written on a card. */
export const CARD_PADDING_PX = 9;
/** How wide a name may be: the first for one line, then what two lines try in turn. */
export const NAME_WIDTHS_PX = [132, 100, 116, 132, 156, 180, 210] as const;
/** How wide a name on paper may be, where nothing less shows all of it. */
export const PAPER_NAME_WIDTHS_PX = [250, 300, 360, 420] as const;
/** The one line of a dense card, or of one in a timeline. */
export const DENSE_NAME_PX = 170;
/** A card is at least so wide inside. */
export const MIN_TEXT_PX = 56;
/** A card is made at least wide enough for this much of date and makers. */
export const MIN_SUBTITLE_PX = 96;
/** An icon on a card. */
export const ICON_PX = 13;
/** The space before an icon. */
export const ICON_GAP_PX = 4;

/** Of a bundle with one line. */
export const BUNDLE_HEIGHT_PX = 30;
/** Of a bundle that hangs on a card as a tab. */
export const TAB_HEIGHT_PX = 22;
/** On both sides of what is written on a bundle. */
export const BUNDLE_PADDING_PX = 10;
/** On both sides of what is written on a tab. */
export const TAB_PADDING_PX = 6;
/** Between what is written on a bundle and its bar of methods. */
export const BUNDLE_GAP_PX = 8;
/** The bar of methods. */
export const BAR_WIDTH_PX = 56;
/** The bar of methods in a narrow area. */
export const NARROW_BAR_WIDTH_PX = 26;

/** A cell of an opened bundle, at the least. */
export const CELL_WIDTH_PX = 168;
/** Of a cell. */
export const CELL_HEIGHT_PX = 28;
/** On both sides of what is written in a cell. */
export const CELL_PADDING_PX = 6;
/** The header of the frame of an opened bundle. */
export const GRID_HEADER_PX = 38;
/** The space around the cells of a frame. */
export const GRID_PADDING_PX = 8;
/** Space in the header for the button that closes the frame. */
export const GRID_BUTTON_PX = 32;
/** The line at the foot of a frame that has pages, which says what of how many is shown. */
export const GRID_FOOTER_PX = 34;
/** Space in that line for what turns the pages. */
export const GRID_PAGER_PX = 156;
/** Space in the header for the search field of the frame. */
export const GRID_FIELD_PX = 120;
