import type { Sheet } from './paper.js';
import { svgText } from './svg-mark.js';
import type { Block } from './svg-page.js';
import { pageFor, svgDocumentOf, svgPartOf, type SvgPicture } from './to-svg.js';
import { xml, type XmlElement } from './xml.js';

const GAP_PX = 20;
const FOOT_FONT_PX = 11;
/** Maximum scale, so that a small family does not become a poster. */
const MAX_SCALE = 1.8;
/** Estimated height below the picture before the legend is known. */
const LEGEND_GUESS_PX = 80;

/** The size of a space on a sheet, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The parts of a sheet besides the picture. */
export interface SheetParts {
  readonly legend: boolean;
  /** The page number in words; null for a single sheet. */
  readonly place: string | null;
}

/** The space for the picture on a sheet, which is what title and legend leave. @param picture null for an estimate */
export function roomOn(sheet: Sheet, svgPicture: SvgPicture | null, parts: SheetParts): Room {
  const width = sheet.width - 2 * sheet.margin;
  const heading = svgPicture
    ? svgPartOf(svgPicture, 'heading', pageFor(svgPicture, width)).height
    : 50;
  const legend = parts.legend ? legendHeightOf(svgPicture, width) : 0;
  const taken = heading + GAP_PX + (legend > 0 ? legend + GAP_PX : 0);
  return { width, height: sheet.height - 2 * sheet.margin - taken };
}

function legendHeightOf(svgPicture: SvgPicture | null, width: number): number {
  return svgPicture
    ? svgPartOf(svgPicture, 'legend', pageFor(svgPicture, width)).height
    : LEGEND_GUESS_PX;
}

/** The scale of a picture in a space. */
export function scaleIn({ width, height }: Room, picture: Room): number {
  return Math.min(MAX_SCALE, width / picture.width, height / picture.height);
}

/** A sheet with a picture as large as possible, its title above and its legend at the bottom. */
export function svgSheetOf(svgPicture: SvgPicture, sheet: Sheet, parts: SheetParts): XmlElement {
  const { picture } = svgPicture;
  const room = roomOn(sheet, svgPicture, parts);
  const page = pageFor(svgPicture, room.width);
  const scale = scaleIn(room, picture);
  const heading = svgPartOf(svgPicture, 'heading', page);
  const legend = parts.legend ? svgPartOf(svgPicture, 'legend', page) : NOTHING;
  const left = (room.width - picture.width * scale) / 2;
  // A picture much lower than its space is placed slightly above the middle.
  const top = heading.height + GAP_PX + (room.height - picture.height * scale) * 0.4;
  const foot = sheet.height - 2 * sheet.margin - legend.height;
  return svgDocumentOf(svgPicture, sheet, [
    ...heading.elements,
    ...svgPlace(parts.place, page.width, svgPicture),
    xml(
      'g',
      { transform: `translate(${rounded(left)} ${rounded(top)}) scale(${rounded(scale)})` },
      ...svgPartOf(svgPicture, 'scene', page).elements,
    ),
    xml('g', { transform: `translate(0 ${rounded(foot)})` }, ...legend.elements),
  ]);
}

const NOTHING: Block = { height: 0, elements: [] };

/** The page number, at the end of the title's line. */
export function svgPlace(
  place: string | null,
  width: number,
  svgPicture: SvgPicture,
): readonly XmlElement[] {
  if (place === null) return [];
  const colour = svgPicture.palette.tokens['ink-quiet'];
  return [
    svgText(place, {
      x: width,
      middle: 14,
      size: FOOT_FONT_PX,
      bold: false,
      colour,
      anchor: 'end',
    }),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
