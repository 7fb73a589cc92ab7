import type { IconNode } from 'lucide';
import { textDirectionOf } from '../domain/format/text-direction.js';
import { textKeyOf, type Mark } from '../scene/cards/card-marks.js';
import { HALO_PX } from '../scene/style/encoding.js';
import { barColourOf, type Palette } from '../scene/style/palette.js';

/** The size of the view box of Lucide icons, whose strokes are two units wide. */
const ICON_UNITS = 24;
const ICON_LINE_UNITS = 2;

/** Differences in text width below this are invisible. */
const MIN_DIFFERENCE_PX = 0.25;

const iconPaths = new WeakMap<IconNode, Path2D>();

/**
 * Paints the marks of a card; the context's origin is the card's top left corner.
 * @param lengths widths of texts that were measured in another typeface, by `textKeyOf`
 */
export function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  palette: Palette,
  lengths?: ReadonlyMap<string, number>,
): void {
  for (const mark of marks) {
    switch (mark.kind) {
      case 'text':
        context.font = `${mark.bold ? 600 : 400} ${mark.size}px ${palette.font}`;
        context.direction = textDirectionOf(mark.text);
        // Physical sides of the card, whatever the direction of the text.
        context.textAlign = mark.align === 'end' ? 'right' : 'left';
        context.textBaseline = 'middle';
        context.fillStyle = palette.tokens[mark.ink];
        setText(context, mark, lengths?.get(textKeyOf(mark.text, mark.size, mark.bold)));
        break;
      case 'bar':
        context.fillStyle = barColourOf(palette, mark.colour);
        context.beginPath();
        context.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
        if (mark.halo) {
          context.lineWidth = 2 * HALO_PX;
          context.strokeStyle = palette.tokens[mark.halo];
          context.stroke();
        }
        context.fill();
        break;
      case 'dots':
        context.fillStyle = palette.tokens[mark.ink];
        for (let i = 0; i < 3; i++) {
          context.beginPath();
          context.arc(mark.x - 4 * i, mark.y, 1, 0, 2 * Math.PI);
          context.fill();
        }
        break;
      case 'icon':
        context.save();
        context.translate(mark.x, mark.y);
        context.scale(mark.size / ICON_UNITS, mark.size / ICON_UNITS);
        context.lineWidth = ICON_LINE_UNITS;
        context.lineCap = 'round';
        context.lineJoin = 'round';
        context.strokeStyle = palette.tokens[mark.ink];
        context.stroke(pathOf(mark.icon));
        context.restore();
        break;
    }
  }
}

/** Paints a text, scaled to its measured width if there is one. */
function setText(
  context: CanvasRenderingContext2D,
  { text, x, y }: Extract<Mark, { kind: 'text' }>,
  length: number | undefined,
): void {
  const own = length === undefined ? 0 : context.measureText(text).width;
  if (length === undefined || Math.abs(own - length) < MIN_DIFFERENCE_PX) {
    context.fillText(text, x, y);
    return;
  }
  context.save();
  context.translate(x, y);
  context.scale(length / own, 1);
  context.fillText(text, 0, 0);
  context.restore();
}

function pathOf(icon: IconNode): Path2D {
  let path = iconPaths.get(icon);
  if (!path) {
    path = new Path2D();
    for (const shape of icon) path.addPath(shapePathOf(shape));
    iconPaths.set(icon, path);
  }
  return path;
}

function shapePathOf([tag, attributes]: IconNode[number]): Path2D {
  const number = (name: string) => Number(attributes[name] ?? 0);
  const path = new Path2D(tag === 'path' ? String(attributes['d']) : undefined);
  switch (tag) {
    case 'circle':
      path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
      break;
    case 'rect':
      path.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'));
      break;
    case 'line':
      path.moveTo(number('x1'), number('y1'));
      path.lineTo(number('x2'), number('y2'));
      break;
  }
  return path;
}
