/**
 * Pseudo-random numbers, reproducible for each seed (mulberry32).
 * @param {number} seed
 * @returns {{ next: () => number, below: (bound: number) => number, one: <T>(list: ArrayLike<T>) => T }} `next` is at
 *   least 0 and below 1
 */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound) => Math.floor(next() * bound);
  return { next, below, one: (list) => list[below(list.length)] };
}
