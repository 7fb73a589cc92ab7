import { GUIDE_LOOK, type Guide } from '../layouts/guides.js';
import type { Palette } from '../scene/style/palette.js';
import { svgText } from './svg-mark.js';
import { xml, type XmlElement } from './xml.js';

/** The guides of a timeline below its cards and lines, or those above. */
export function svgGuides(
  guides: readonly Guide[],
  over: boolean,
  palette: Palette,
): readonly XmlElement[] {
  const isOver = ({ kind }: Guide) => kind === 'since' || kind === 'impossible';
  return guides
    .filter((guide) => isOver(guide) === over)
    .flatMap((guide) => svgGuide(guide, palette));
}

function svgGuide(guide: Guide, { tokens }: Palette): readonly XmlElement[] {
  switch (guide.kind) {
    case 'rule': {
      const { x1, y1, x2, y2, strong } = guide;
      const opacity = strong ? undefined : GUIDE_LOOK.faintRule;
      return [xml('line', { x1, y1, x2, y2, stroke: tokens.line, opacity })];
    }
    case 'words':
      return [
        svgText(guide.text, {
          x: guide.x,
          middle: guide.y,
          size: GUIDE_LOOK.wordsPx,
          bold: guide.strong,
          colour: guide.strong ? tokens.ink : tokens['ink-quiet'],
        }),
      ];
    case 'strip': {
      const { x, y, width, height } = guide;
      return [
        xml('rect', {
          x,
          y,
          width,
          height,
          rx: GUIDE_LOOK.stripRadiusPx,
          fill: tokens['surface-sunken'],
        }),
      ];
    }
    case 'range': {
      const { x, y, width, height } = guide;
      return [xml('rect', { x, y, width, height, fill: tokens['ink-quiet'] })];
    }
    case 'since': {
      const { x1, y1, x2, y2 } = guide;
      const pen = { stroke: tokens['ink-quiet'], 'stroke-width': GUIDE_LOOK.sinceWidthPx };
      return [
        xml('line', {
          x1,
          y1,
          x2,
          y2,
          ...pen,
          'stroke-dasharray': GUIDE_LOOK.sinceDashPx.join(' '),
        }),
        xml('circle', {
          cx: x2,
          cy: y2,
          r: GUIDE_LOOK.sinceRadiusPx,
          ...pen,
          fill: tokens.surface,
        }),
      ];
    }
    case 'impossible': {
      const { x, y } = guide;
      const r = GUIDE_LOOK.warningRadiusPx;
      const foot = y + r * 0.8;
      return [
        xml('path', {
          d: `M${x} ${y - r}L${x + r} ${foot}L${x - r} ${foot}Z`,
          fill: tokens.warning,
        }),
        xml('path', {
          d: `M${x - 0.7} ${y - 3}h1.4v4h-1.4zm0 5h1.4v1.4h-1.4z`,
          fill: tokens.surface,
        }),
      ];
    }
  }
}
