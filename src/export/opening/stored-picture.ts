import type { PlacedScene } from '../../layouts/placed-scene.js';
import type { Picture } from '../../picture.js';

/** The parts of a picture needed to show it again; highlights follow from the view. */
export type StoredPicture = Pick<Picture, 'direction' | 'lang' | 'full'>;

/** Coordinates are stored in fractions of a pixel. */
const PARTS_PER_PX = 100;

/** Serializes a picture, with coordinates to a hundredth of a pixel. */
export function formatPicture({ direction, lang, full }: StoredPicture): string {
  const { scene, boxes, segments } = full;
  const places = new Map(scene.lines.map((line, i) => [line, i]));
  const stored = {
    direction,
    lang,
    full: {
      ...full,
      scene: { ...scene, cardIndex: [...scene.cardIndex] },
      textLengths: full.textLengths && [...full.textLengths],
      boxes: [...boxes].map(([key, { x, y, width, height }]) => [key, x, y, width, height]),
      segments: segments.map(({ points, lines, ...rest }) => ({
        ...rest,
        points: [...points],
        lines: lines.map((line) => places.get(line)),
      })),
    },
  };
  return JSON.stringify(stored, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * PARTS_PER_PX) / PARTS_PER_PX : value,
  );
}

/** The serialized form. */
interface Written {
  readonly direction: Picture['direction'];
  readonly lang: string;
  readonly full: Omit<PlacedScene, 'scene' | 'boxes' | 'segments' | 'textLengths'> & {
    readonly textLengths?: readonly (readonly [string, number])[];
    readonly scene: Omit<PlacedScene['scene'], 'cardIndex'> & {
      readonly cardIndex: readonly number[];
    };
    readonly boxes: readonly (readonly [string, number, number, number, number])[];
    readonly segments: readonly (Omit<PlacedScene['segments'][number], 'points' | 'lines'> & {
      readonly points: readonly number[];
      readonly lines: readonly number[];
    })[];
  };
}

/**
 * Parses a text of {@link formatPicture}. Its integrity is verified by its digest; this only checks that it refers to
 * no missing node or line.
 * @param nodeCount number of nodes in its graph
 * @throws Error if it is not a picture of such a graph
 */
export function parsePicture(text: string, nodeCount: number): StoredPicture {
  const { direction, lang, full } = JSON.parse(text) as Written;
  const { cards, lines, cardIndex } = full.scene;
  const isIn = (place: number, end: number) =>
    Number.isInteger(place) && place >= -1 && place < end;
  const { textLengths, ...others } = full;
  const boxes = new Map(
    full.boxes.map(([key, x, y, width, height]) => [key, { x, y, width, height }]),
  );
  if (
    cardIndex.length !== nodeCount ||
    !cardIndex.every((place) => isIn(place, cards.length)) ||
    !cards.every(({ key, node }) => isIn(node, nodeCount) && boxes.has(key))
  ) {
    throw new Error(`picture: expected one of a graph of ${nodeCount} nodes`);
  }
  const lineAt = (place: number) => {
    const line = lines[place];
    if (!line) throw new Error(`picture: expected a line at ${place}, got none`);
    return line;
  };
  return {
    direction,
    lang,
    full: {
      ...others,
      ...(textLengths && { textLengths: new Map(textLengths) }),
      scene: { ...full.scene, cardIndex: Int32Array.from(cardIndex) },
      boxes,
      segments: full.segments.map((segment) => ({
        ...segment,
        points: Float64Array.from(segment.points),
        lines: segment.lines.map(lineAt),
      })),
    },
  };
}
