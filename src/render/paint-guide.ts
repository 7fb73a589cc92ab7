import { GUIDE_LOOK, type Guide } from '../layouts/guides.js';
import type { Palette } from '../scene/style/palette.js';

/** The visible part of the picture. */
export interface Viewport {
  readonly zoom: number;
  /** CSS pixels. */
  readonly pan: { readonly x: number; readonly y: number };
}

const MIN_WORDS_PX = 10;
/** Distance of pinned labels from the side of the canvas. */
const PIN_PX = 10;

/** Whether a guide is painted above cards and lines rather than below. */
export function isOver({ kind }: Guide): boolean {
  return kind === 'words' || kind === 'since' || kind === 'impossible';
}

/** Paints a guide; the context is in CSS pixels of the canvas. */
export function paintGuide(
  context: CanvasRenderingContext2D,
  guide: Guide,
  { zoom, pan }: Viewport,
  { tokens, font }: Palette,
): void {
  const x = (px: number) => pan.x + px * zoom;
  const y = (px: number) => pan.y + px * zoom;
  switch (guide.kind) {
    case 'rule':
      context.strokeStyle = tokens.line;
      context.globalAlpha = guide.strong ? 1 : GUIDE_LOOK.faintRule;
      context.lineWidth = 1;
      context.beginPath();
      context.moveTo(Math.round(x(guide.x1)) + 0.5, Math.round(y(guide.y1)) + 0.5);
      context.lineTo(Math.round(x(guide.x2)) + 0.5, Math.round(y(guide.y2)) + 0.5);
      context.stroke();
      context.globalAlpha = 1;
      break;
    case 'strip':
      context.fillStyle = tokens['surface-sunken'];
      context.beginPath();
      context.roundRect(
        x(guide.x),
        y(guide.y),
        guide.width * zoom,
        guide.height * zoom,
        GUIDE_LOOK.stripRadiusPx * zoom,
      );
      context.fill();
      break;
    case 'range':
      context.fillStyle = tokens['ink-quiet'];
      context.fillRect(x(guide.x), y(guide.y), guide.width * zoom, guide.height * zoom);
      break;
    case 'since':
      context.strokeStyle = tokens['ink-quiet'];
      context.fillStyle = tokens.surface;
      context.lineWidth = GUIDE_LOOK.sinceWidthPx * zoom;
      context.setLineDash(GUIDE_LOOK.sinceDashPx.map((px) => px * zoom));
      context.beginPath();
      context.moveTo(x(guide.x1), y(guide.y1));
      context.lineTo(x(guide.x2), y(guide.y2));
      context.stroke();
      context.setLineDash([]);
      context.beginPath();
      context.arc(x(guide.x2), y(guide.y2), GUIDE_LOOK.sinceRadiusPx * zoom, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
      break;
    case 'impossible': {
      const radius = GUIDE_LOOK.warningRadiusPx * zoom;
      const [cx, cy] = [x(guide.x), y(guide.y)];
      context.fillStyle = tokens.warning;
      context.beginPath();
      context.moveTo(cx, cy - radius);
      context.lineTo(cx + radius, cy + radius * 0.8);
      context.lineTo(cx - radius, cy + radius * 0.8);
      context.closePath();
      context.fill();
      context.fillStyle = tokens.surface;
      context.fillRect(cx - 0.7 * zoom, cy - 3 * zoom, 1.4 * zoom, 4 * zoom);
      context.fillRect(cx - 0.7 * zoom, cy + 2 * zoom, 1.4 * zoom, 1.4 * zoom);
      break;
    }
    case 'words': {
      const size = Math.max(MIN_WORDS_PX, GUIDE_LOOK.wordsPx * zoom);
      const left = guide.pinned === 'left' ? Math.max(x(guide.x), PIN_PX) : x(guide.x);
      const middle = guide.pinned === 'top' ? Math.max(y(guide.y), PIN_PX) : y(guide.y);
      context.font = `${guide.strong ? 600 : 400} ${size}px ${font}`;
      context.textAlign = 'start';
      context.textBaseline = 'middle';
      if (left !== x(guide.x) || middle !== y(guide.y)) {
        const { width } = context.measureText(guide.text);
        context.fillStyle = tokens.surface;
        context.fillRect(left - 3, middle - size * 0.75, width + 6, size * 1.5);
      }
      context.fillStyle = guide.strong ? tokens.ink : tokens['ink-quiet'];
      context.fillText(guide.text, left, middle);
      break;
    }
  }
}
