import type { Attributes, XmlChild, XmlElement } from '../../export/xml.js';

/** SVG properties that are inherited from the parent, which a canvas does not do by itself. */
interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly opacity: number;
  readonly font: string;
}

const INITIAL_PAINT: Paint = { fill: '#000', stroke: 'none', opacity: 1, font: 'sans-serif' };

/** Paints an SVG document created by `export/`, which uses a small subset of SVG. */
export function paintSvg(context: CanvasRenderingContext2D, svg: XmlElement): void {
  paintElement(context, svg, INITIAL_PAINT);
}

function paintElement(
  context: CanvasRenderingContext2D,
  { name, attributes, children }: XmlElement,
  around: Paint,
): void {
  if (name === 'title' || name === 'desc') return;
  const paint: Paint = {
    fill: textOf(attributes, 'fill') ?? around.fill,
    stroke: textOf(attributes, 'stroke') ?? around.stroke,
    opacity: around.opacity * Number(attributes['opacity'] ?? 1),
    font: textOf(attributes, 'font-family') ?? around.font,
  };
  context.save();
  transform(context, textOf(attributes, 'transform') ?? '');
  setPen(context, attributes);
  if (name === 'text') paintText(context, attributes, children, paint);
  else {
    const shape = SHAPES[name]?.(attributes);
    if (shape) paintShape(context, shape, attributes, paint);
    for (const child of children) {
      if (typeof child !== 'string') paintElement(context, child, paint);
    }
  }
  context.restore();
}

/** The shapes in use, as paths. */
const SHAPES: Readonly<Record<string, (attributes: Attributes) => Path2D>> = {
  path: (attributes) => new Path2D(textOf(attributes, 'd')),
  rect: (attributes) => {
    const path = new Path2D();
    const [x, y, width, height, rx] = numbersOf(attributes, 'x', 'y', 'width', 'height', 'rx');
    path.roundRect(x, y, width, height, rx);
    return path;
  },
  circle: (attributes) => {
    const path = new Path2D();
    const [cx, cy, r] = numbersOf(attributes, 'cx', 'cy', 'r');
    path.arc(cx, cy, r, 0, 2 * Math.PI);
    return path;
  },
  line: (attributes) => {
    const path = new Path2D();
    const [x1, y1, x2, y2] = numbersOf(attributes, 'x1', 'y1', 'x2', 'y2');
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    return path;
  },
};

function paintShape(
  context: CanvasRenderingContext2D,
  shape: Path2D,
  attributes: Attributes,
  { fill, stroke, opacity }: Paint,
): void {
  if (fill !== 'none') {
    context.globalAlpha = opacity * Number(attributes['fill-opacity'] ?? 1);
    context.fillStyle = fill;
    context.fill(shape);
  }
  if (stroke !== 'none') {
    context.globalAlpha = opacity;
    context.strokeStyle = stroke;
    context.stroke(shape);
  }
}

/** A line of text; spans may have their own colour. */
function paintText(
  context: CanvasRenderingContext2D,
  attributes: Attributes,
  parts: XmlElement['children'],
  { fill, opacity, font }: Paint,
): void {
  const [start, y, size] = numbersOf(attributes, 'x', 'y', 'font-size');
  context.font = `${attributes['font-weight'] ?? 400} ${size}px ${font}`;
  const isRtl = attributes['direction'] === 'rtl';
  context.direction = isRtl ? 'rtl' : 'ltr';
  context.textAlign = (attributes['text-anchor'] === 'end') === isRtl ? 'left' : 'right';
  context.globalAlpha = opacity;
  let x = start;
  for (const part of parts) {
    const text = wordsOf(part);
    context.fillStyle =
      (typeof part === 'string' ? undefined : textOf(part.attributes, 'fill')) ?? fill;
    context.fillText(text, x, y);
    x += context.measureText(text).width;
  }
}

function wordsOf(part: XmlChild): string {
  return typeof part === 'string' ? part : part.children.map(wordsOf).join('');
}

/** Applies translate and scale, the only transforms in use. */
function transform(context: CanvasRenderingContext2D, text: string): void {
  const [, x, y] = /translate\((\S+) (\S+)\)/.exec(text) ?? [];
  const [, scale] = /scale\((\S+)\)/.exec(text) ?? [];
  context.translate(Number(x ?? 0), Number(y ?? 0));
  context.scale(Number(scale ?? 1), Number(scale ?? 1));
}

/** Sets fill and stroke; missing attributes are inherited. */
function setPen(context: CanvasRenderingContext2D, attributes: Attributes): void {
  const width = attributes['stroke-width'];
  const dash = textOf(attributes, 'stroke-dasharray');
  const offset = attributes['stroke-dashoffset'];
  const cap = attributes['stroke-linecap'];
  const join = attributes['stroke-linejoin'];
  if (width !== undefined) context.lineWidth = Number(width);
  if (dash !== undefined) context.setLineDash(dash.split(' ').map(Number));
  if (offset !== undefined) context.lineDashOffset = Number(offset);
  if (cap === 'round') context.lineCap = cap;
  if (join === 'round') context.lineJoin = join;
}

function textOf(attributes: Attributes, name: string): string | undefined {
  const value = attributes[name];
  return value === undefined ? undefined : String(value);
}

/** Missing numbers are 0, as in SVG. */
function numbersOf<const Names extends readonly string[]>(
  attributes: Attributes,
  ...names: Names
): { [K in keyof Names]: number } {
  return names.map((name) => Number(attributes[name] ?? 0)) as { [K in keyof Names]: number };
}
