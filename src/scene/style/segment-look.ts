import { NONE } from '../../domain/graph/lineage-graph.js';
import type { Emphasis } from '../emphasis.js';
import type { HiddenAfter } from '../hidden-after.js';
import type { Line } from '../scene.js';
import { LINE_WIDTH_PX, OPACITY, type MethodColour } from './encoding.js';
import { strokeOf, type Stroke } from './line-look.js';

/** The look of lines where they share one trunk. */
export interface SegmentLook {
  /** `mixed` if the lines have different colours, which then show only where they part. */
  readonly colour: MethodColour | 'mixed';
  readonly stroke: Stroke;
  readonly opacity: number;
  /** Whether it is highlighted, dimmed or neither. */
  readonly state: 'plain' | 'lineage' | 'dimmed';
  readonly isSelected: boolean;
}

/** Extra width of a trunk for every doubling of its lines, in pixels, up to a maximum. */
const WIDER_PX = 0.6;
const WIDEST_PX = 5;
const MIXED: Stroke = { width: 1.8, dash: 'none', cap: 'butt' };
const STEM: Stroke = { width: LINE_WIDTH_PX.bundleEdge, dash: 'none', cap: 'butt' };

/**
 * The look of a trunk segment shared by these lines: the stroke they have in common, wider the more there are. If some
 * lines are highlighted, it shows only those; null if none of the lines existed yet.
 */
export function segmentLookOf(
  lines: readonly Line[],
  emphasis: Emphasis | null,
  hidden: HiddenAfter | null,
): SegmentLook | null {
  const visible = hidden ? lines.filter(({ key }) => !hidden.keys.has(key)) : lines;
  const lit = emphasis ? visible.filter(({ key }) => emphasis.lineage.has(key)) : [];
  const shown = lit.length > 0 ? lit : visible;
  if (shown.length === 0) return null;
  const state = !emphasis ? 'plain' : lit.length > 0 ? 'lineage' : 'dimmed';
  // Edges to bundles are not claims.
  const claims = shown.filter(({ edge }) => edge !== NONE);
  const strokes = (claims.length > 0 ? claims : shown).map(strokeOfLine);
  const colours = new Set((claims.length > 0 ? claims : shown).map(({ colour }) => colour));
  const [stroke = STEM] = strokes;
  const isOnePen = strokes.every(
    ({ width, dash }) => width === stroke.width && dash === stroke.dash,
  );
  const [colour = 'mixed'] = colours.size === 1 ? colours : [];
  const pen = isOnePen && colours.size === 1 ? stroke : MIXED;
  const wider = pen.width + WIDER_PX * Math.log2(shown.length);
  return {
    colour,
    stroke: { ...pen, width: Math.max(pen.width, Math.min(WIDEST_PX, wider)) },
    opacity: { plain: opacityOf(shown), lineage: 1, dimmed: OPACITY.dimmedLine }[state],
    state,
    isSelected: shown.some(({ key }) => emphasis?.selected.has(key) ?? false),
  };
}

function strokeOfLine(line: Line): Stroke {
  return line.edge === NONE ? STEM : strokeOf(line);
}

function opacityOf(lines: readonly Line[]): number {
  if (lines.every(({ faint }) => faint)) return OPACITY.faintLine;
  return lines.every(({ colour }) => colour === 'successor') ? OPACITY.successorLine : OPACITY.line;
}
