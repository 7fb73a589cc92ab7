import { NONE } from '../domain/graph/lineage-graph.js';
import type { Picture } from '../picture.js';
import type { Emphasis } from '../scene/emphasis.js';
import { LINE_WIDTH_PX, OPACITY, SELECTED_GLOW_PX } from '../scene/style/encoding.js';
import { strokeOf } from '../scene/style/line-look.js';
import type { Palette } from '../scene/style/palette.js';
import type { Line } from '../scene/scene.js';
import { xml, type XmlElement } from './xml.js';

/** The lines of a picture, those of the lineage that stands out on top. */
export function svgLines(
  { scene, routes }: Picture,
  palette: Palette,
  emphasis: Emphasis | null,
): readonly XmlElement[] {
  const inFront = (line: Line) => Number(emphasis?.lineage.has(line.key) ?? false);
  return scene.lines
    .toSorted((a, b) => inFront(a) - inFront(b))
    .flatMap((line) => {
      const route = routes.get(line.key);
      return route && route.length >= 4 ? svgLine(line, svgRoute(route), palette, emphasis) : [];
    });
}

function svgLine(
  line: Line,
  d: string,
  { methods, tokens }: Palette,
  emphasis: Emphasis | null,
): readonly XmlElement[] {
  const { width, dash, cap } = strokeOf(line);
  const curve = xml('path', {
    d,
    fill: 'none',
    stroke: methods[line.colour],
    'stroke-width': line.edge === NONE ? LINE_WIDTH_PX.stem : width,
    'stroke-dasharray': dash === 'none' ? undefined : dash,
    'stroke-linecap': cap === 'butt' ? undefined : cap,
    opacity: opacityOf(line, emphasis),
  });
  if (!emphasis?.selected.has(line.key)) return [curve];
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

function opacityOf({ key, colour, faint }: Line, emphasis: Emphasis | null): number {
  if (emphasis) return emphasis.lineage.has(key) ? 1 : OPACITY.dimmedLine;
  if (faint) return OPACITY.faintLine;
  return colour === 'successor' ? OPACITY.successorLine : OPACITY.line;
}

/** Quadratic curves through the midpoints of neighbouring control points, see {@link Picture.routes}. */
export function svgRoute(route: Float64Array): string {
  const at = (i: number) => ({ x: route[2 * i] ?? 0, y: route[2 * i + 1] ?? 0 });
  const last = route.length / 2 - 1;
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
