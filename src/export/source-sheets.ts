import type { Sheet } from './paper.js';
import { drawnNodesOf } from './subgraph.js';
import { citationsOf, roomForCitations, svgCitations } from './svg-sources.js';
import { svgDocumentOf, svgPartOf, pageFor, type SvgPicture } from './to-svg.js';
import { svgPlace } from './svg-sheet.js';
import { stacked } from './svg-page.js';
import type { XmlElement } from './xml.js';

const GAP_PX = 20;

/** A function that makes a sheet, given its page number. */
type SheetWith = (place: string | null) => XmlElement;

/** The sheets with the distinct sources of a document's pictures. */
export function sourceSheetsOf(
  pictures: readonly SvgPicture[],
  sheet: Sheet,
): readonly SheetWith[] {
  const [svgPicture] = pictures;
  if (!svgPicture) return [];
  const nodes = new Set(pictures.flatMap(({ picture }) => drawnNodesOf(picture.scene)));
  const citations = citationsOf(svgPicture.graph, [...nodes]);
  const page = pageFor(svgPicture, sheet.width - 2 * sheet.margin);
  const heading = svgPartOf(svgPicture, 'heading', page);
  const max = roomForCitations(page, sheet.height - 2 * sheet.margin - heading.height - GAP_PX);
  const sheets = Array.from({ length: Math.ceil(citations.length / max) }, (_, i) =>
    svgCitations(citations.slice(i * max, (i + 1) * max), null, page),
  );
  return sheets.map((list) => (place) => {
    const content = stacked([heading, list], GAP_PX);
    return svgDocumentOf(svgPicture, sheet, [
      ...content.elements,
      ...svgPlace(place, page.width, svgPicture),
    ]);
  });
}
