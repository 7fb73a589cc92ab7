import type { Segment } from './placement.js';
import { rounded, type Corner } from './rounded.js';

/** Collects the segments of a picture and, for each link, the list of its segments in the order added. */
export class SegmentBuilder {
  readonly segments: Segment[] = [];
  readonly routes: number[][];
  readonly #toPoint: (corner: Corner) => readonly [number, number];

  /** @param toPoint converts flow coordinates to x and y */
  constructor(links: number, toPoint: (corner: Corner) => readonly [number, number]) {
    this.routes = Array.from({ length: links }, () => []);
    this.#toPoint = toPoint;
  }

  /** Adds a segment along these corners, unless it has no length. */
  add(corners: readonly Corner[], links: readonly number[]): void {
    const path = corners.filter((corner, i) => {
      const before = corners[i - 1];
      return !before || before[0] !== corner[0] || before[1] !== corner[1];
    });
    if (path.length < 2 || links.length === 0) return;
    const points = Float64Array.from(rounded(path).flatMap(this.#toPoint));
    const segment = this.segments.push({ points, links: links.toSorted((a, b) => a - b) }) - 1;
    for (const link of links) this.routes[link]?.push(segment);
  }
}
