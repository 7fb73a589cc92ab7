import type { Stretch } from './placement.js';
import { rounded, type Corner } from './rounded.js';

/** Collects the stretches of a picture; a way is the stretches of one link, in the order in which they are added. */
export class StretchBuilder {
  readonly stretches: Stretch[] = [];
  readonly ways: number[][];
  readonly #corners: (readonly Corner[])[] = [];
  readonly #toPoint: (corner: Corner) => readonly [number, number];

  /** @param toPoint from along and across the flow to x and y */
  constructor(links: number, toPoint: (corner: Corner) => readonly [number, number]) {
    this.ways = Array.from({ length: links }, () => []);
    this.#toPoint = toPoint;
  }

  /** A stretch along these corners; none where it would have no length. */
  add(corners: readonly Corner[], links: readonly number[]): void {
    const path = corners.filter((corner, i) => {
      const before = corners[i - 1];
      return !before || before[0] !== corner[0] || before[1] !== corner[1];
    });
    if (path.length < 2 || links.length === 0) return;
    const points = Float64Array.from(rounded(path).flatMap(this.#toPoint));
    const stretch = this.stretches.push({ points, links: links.toSorted((a, b) => a - b) }) - 1;
    this.#corners.push(path);
    for (const link of links) this.ways[link]?.push(stretch);
  }

  /** Link → the points of its whole way. */
  routes(): readonly Float64Array[] {
    return this.ways.map((way) => {
      const corners = way.flatMap((t) => this.#corners[t] ?? []);
      const turns = corners.filter((corner, i) => {
        const [before, after] = [corners[i - 1], corners[i + 1]];
        if (!before || !after) return true;
        return (
          (before[0] !== corner[0] || corner[0] !== after[0]) &&
          (before[1] !== corner[1] || corner[1] !== after[1])
        );
      });
      return Float64Array.from(rounded(turns).flatMap(this.#toPoint));
    });
  }
}
