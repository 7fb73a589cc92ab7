import type { Room } from '../../scene/room.js';

/** Space between the picture and the border of the canvas, in pixels. */
const MARGIN_PX = 20;

/** The room for a picture in a canvas of a size. */
export function roomWithin(
  { width, height }: { readonly width: number; readonly height: number },
  rest: Omit<Room, 'width' | 'height'>,
): Room {
  return { width: width - 2 * MARGIN_PX, height: height - 2 * MARGIN_PX, ...rest };
}
