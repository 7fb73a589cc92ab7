import type { GraphFile } from '../../domain/format/format.js';
import { textOf } from '../../domain/format/text.js';
import { toSvg } from '../../export/to-svg.js';
import { xml, type XmlElement } from '../../export/xml.js';
import { pictureOf } from '../../picture.js';
import type { Area, MeasureText } from '../../scene/drawing-area.js';
import type { Palette } from '../../scene/style/palette.js';
import { OPENING_VIEW } from '../../state/view-state.js';
import {
  CHANGE_LOOKS,
  changedCardsIn,
  changedLinesIn,
  type ChangedCard,
  type ChangedLine,
} from './change-marks.js';
import { comparedGraphsOf } from './compared-graphs.js';
import { summaryOf } from './diff-words.js';
import type { GraphDiff } from './graph-diff.js';

/** The context of the drawing. */
export interface DiffDrawing {
  readonly palette: Palette;
  readonly measureText: MeasureText;
  readonly area: Area;
}

const RING_PX = 3;
const BADGE_PX = 9;
const SIGN_PX = 14;
/** Half the height of a sign. */
const BASELINE_EM = 0.35;
const LINE_PX = 7;

/**
 * The differences as a picture: models and claims that were added, removed or changed, with the models they connect,
 * drawn as in the explorer, and marked with a ring, a sign and a colour.
 */
export function diffToSvg(
  diff: GraphDiff,
  before: GraphFile,
  after: GraphFile,
  { palette, measureText, area }: DiffDrawing,
): string {
  const compared = comparedGraphsOf(diff, before, after);
  const { graph } = compared;
  const picture = pictureOf(graph, { ...OPENING_VIEW, lang: area.lang }, area, measureText);
  const { title: called } = after;
  const summary = summaryOf(diff, after);
  const heading =
    called === undefined
      ? { title: summary }
      : { title: textOf(called, area.lang), subtitle: summary };
  const marks = {
    below: changedLinesIn(compared, picture).map(lineMark),
    above: changedCardsIn(compared, picture).flatMap(cardMark),
  };
  return toSvg({ graph, picture, palette, measureText, marks, ...heading });
}

function lineMark({ change, d }: ChangedLine): XmlElement {
  const { colour, dash } = CHANGE_LOOKS[change];
  return xml('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': LINE_PX,
    'stroke-dasharray': dash,
    opacity: 0.35,
  });
}

function cardMark({ change, box }: ChangedCard): readonly XmlElement[] {
  const { colour, sign, dash } = CHANGE_LOOKS[change];
  const [left, top] = [box.x - box.width / 2, box.y - box.height / 2];
  return [
    xml('rect', {
      x: left - RING_PX / 2,
      y: top - RING_PX / 2,
      width: box.width + RING_PX,
      height: box.height + RING_PX,
      rx: 8,
      fill: 'none',
      stroke: colour,
      'stroke-width': RING_PX,
      'stroke-dasharray': dash,
    }),
    xml('circle', { cx: left, cy: top, r: BADGE_PX, fill: colour }),
    xml(
      'text',
      {
        x: left,
        y: top + SIGN_PX * BASELINE_EM,
        'text-anchor': 'middle',
        'font-size': SIGN_PX,
        'font-weight': 700,
        fill: '#ffffff',
      },
      sign,
    ),
  ];
}
