import type { Picture } from '../picture.js';
import { SELECTED_GLOW_PX, OPACITY } from '../scene/style/encoding.js';
import type { Palette } from '../scene/style/palette.js';
import { segmentLookOf, type SegmentLook } from '../scene/style/segment-look.js';
import { xml, type XmlElement } from './xml.js';

/** The lines of a picture, each segment drawn once, highlighted ones on top. */
export function svgLines(
  { segments, emphasis, hidden }: Picture,
  palette: Palette,
): readonly XmlElement[] {
  return segments
    .flatMap(({ lines, points, start }) => {
      const look = segmentLookOf(lines, emphasis, hidden);
      return look ? [{ look, d: svgRoute(points), start }] : [];
    })
    .sort((a, b) => rankOf(a.look) - rankOf(b.look))
    .flatMap(({ look, d, start }) => svgSegment(look, d, start, palette));
}

function rankOf({ state, colour }: SegmentLook): number {
  return 2 * Number(state === 'lineage') + Number(colour === 'mixed');
}

function svgSegment(
  { colour, stroke, opacity, isSelected }: SegmentLook,
  d: string,
  start: number,
  { methods, tokens }: Palette,
): readonly XmlElement[] {
  const curve = xml('path', {
    d,
    fill: 'none',
    stroke: colour === 'mixed' ? tokens['ink-quiet'] : methods[colour],
    'stroke-width': Math.round(stroke.width * 100) / 100,
    'stroke-dasharray': stroke.dash === 'none' ? undefined : stroke.dash,
    'stroke-dashoffset':
      stroke.dash === 'none' || start === 0 ? undefined : Math.round(start * 10) / 10,
    'stroke-linecap': stroke.cap === 'butt' ? undefined : stroke.cap,
    opacity,
  });
  if (!isSelected) return [curve];
  const glow = xml('path', {
    d,
    fill: 'none',
    stroke: tokens.accent,
    'stroke-width': 2 * SELECTED_GLOW_PX,
    'stroke-linecap': 'round',
    opacity: OPACITY.aroundSelectedLine,
  });
  return [glow, curve];
}

/** The path of quadratic curves through the midpoints of adjacent control points, see {@link PlacedSegment.points}. */
export function svgRoute(points: Float64Array): string {
  const at = (i: number) => ({ x: points[2 * i] ?? 0, y: points[2 * i + 1] ?? 0 });
  const last = points.length / 2 - 1;
  const [start, end] = [at(0), at(last)];
  let d = `M${formatPoint(start)}`;
  for (let i = 1; i < last; i++) {
    const [control, next] = [at(i), at(i + 1)];
    const to = i + 1 === last ? end : { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 };
    d += `Q${formatPoint(control)} ${formatPoint(to)}`;
  }
  return last === 1 ? `${d}L${formatPoint(end)}` : d;
}

function formatPoint({ x, y }: { x: number; y: number }): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
