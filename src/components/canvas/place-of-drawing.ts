import type { Place } from '../../render/viewport.js';

/** The position and scale of a drawing inside a canvas; null if there is none, or if it is not entirely inside. */
export function placeOfDrawing(
  drawing: SVGSVGElement | null,
  container: HTMLElement,
): Place | null {
  const matrix = drawing?.getScreenCTM();
  if (!drawing || !matrix) return null;
  const [room, box] = [container.getBoundingClientRect(), drawing.getBoundingClientRect()];
  const isInside =
    box.left >= room.left - 1 &&
    box.top >= room.top - 1 &&
    box.right <= room.right + 1 &&
    box.bottom <= room.bottom + 1;
  if (!isInside) return null;
  return { zoom: matrix.a, pan: { x: matrix.e - room.left, y: matrix.f - room.top } };
}
