import type { Density } from '../drawing-area.js';

/** The height of a card and the font size of its name. */
export interface CardSize {
  readonly namePx: number;
  readonly heightPx: number;
}

/** Font size of names. */
export const NAME_FONT_PX = 13;
/** Font size of second lines and tabs. */
export const SUBTITLE_FONT_PX = 11;
/** Font size of names in cells. */
export const CELL_FONT_PX = 12;

/** Height of a card with two lines: a name in two lines, a name with a subtitle, or a bundle with a description. */
export const TWO_LINES_HEIGHT_PX = 40;
/** Height of a card in a timeline. */
export const SLIM_HEIGHT_PX = 24;
/** Card sizes where size has no meaning. */
export const PLAIN_SIZES: Readonly<Record<Density, CardSize>> = {
  airy: { namePx: NAME_FONT_PX, heightPx: TWO_LINES_HEIGHT_PX },
  dense: { namePx: NAME_FONT_PX, heightPx: 28 },
};
/** Card sizes, from models without descendants to those that half of the graph descends from. */
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

/** Horizontal padding of a card. */
export const CARD_PADDING_PX = 9;
/** Maximum widths of a name: the first for one line, then those tried in turn for two lines. */
export const NAME_WIDTHS_PX = [132, 100, 116, 132, 156, 180, 210] as const;
/** Maximum widths of a name on paper, tried if the normal widths cut it. */
export const PAPER_NAME_WIDTHS_PX = [250, 300, 360, 420] as const;
/** Maximum width of the single line of a dense card, or of a card in a timeline. */
export const DENSE_NAME_PX = 170;
/** Minimum text width of a card. */
export const MIN_TEXT_PX = 56;
/** Minimum width reserved for date and organizations. */
export const MIN_SUBTITLE_PX = 96;
/** Size of an icon on a card. */
export const ICON_PX = 13;
/** Space before an icon. */
export const ICON_GAP_PX = 4;

/** Height of a bundle with one line. */
export const BUNDLE_HEIGHT_PX = 30;
/** Height of a bundle attached to a card as a tab. */
export const TAB_HEIGHT_PX = 22;
/** Horizontal padding of a bundle. */
export const BUNDLE_PADDING_PX = 10;
/** Horizontal padding of a tab. */
export const TAB_PADDING_PX = 6;
/** Space between the label of a bundle and its method bar. */
export const BUNDLE_GAP_PX = 8;
/** Width of the method bar. */
export const BAR_WIDTH_PX = 56;
/** Width of the method bar in a narrow area. */
export const NARROW_BAR_WIDTH_PX = 26;

/** Minimum width of a cell of an open bundle. */
export const CELL_WIDTH_PX = 168;
/** Height of a cell. */
export const CELL_HEIGHT_PX = 28;
/** Horizontal padding of a cell. */
export const CELL_PADDING_PX = 6;
/** Height of the header of an open bundle's frame. */
export const GRID_HEADER_PX = 38;
/** Padding around the cells of a frame. */
export const GRID_PADDING_PX = 8;
/** Width reserved in the header for the close button. */
export const GRID_BUTTON_PX = 32;
/** Height of the footer of a frame with several pages. */
export const GRID_FOOTER_PX = 34;
/** Width reserved in the footer for the page buttons. */
export const GRID_PAGER_PX = 156;
/** Width reserved in the header for the frame's search field. */
export const GRID_FIELD_PX = 132;
