// The shape of a synthetic lineage, in numbers only, so that three million models are generated in seconds.
import { randomNumbers } from './random-numbers.js';

/** How a model was made, by the categories of the hub. */
export const KINDS = ['finetune', 'adapter', 'quantized', 'merge'];
const QUANTIZED = KINDS.indexOf('quantized');
const MERGE = KINDS.indexOf('merge');
/** Cumulative share of each kind among derived models. */
const KINDS_UP_TO = [0.44, 0.66, 0.94, 1];

/** The share of models without a parent. */
const ROOT_SHARE = 0.03;
/** Hardly any quantized model has children: 99.41 % are leaves (arXiv 2503.10633). */
const QUANTIZED_PARENT_SHARE = 0.006;
/** The probability that a model copies the parent of another one; the largest family grows as n to this power. */
const COPY_SHARE = 0.6;
/** A finetune with two sources is rarer than a merge, which always has two. */
const SECOND_SOURCE_SHARE = 0.02;
const MAX_DEPTH = 16;
/** The approximate maximum number of children on the hub. */
const MAX_CHILDREN = 46_000;
const NONE = -1;

/**
 * A forest that grows by preferential attachment (Simon 1955; Price 1976), with merges across it. A model's number is
 * its age: parents are smaller than children, so there is no cycle.
 * @param {number} size
 * @param {{ seed?: number, alone?: number }} [options] `alone` is the share of models that have neither parent nor
 *   child
 * @returns {{ parents: Int32Array, kinds: Uint8Array, depths: Uint8Array, more: Map<number, number[]> }} by number of
 *   the model: its first parent or -1, its index in {@link KINDS}, its distance from the root along first parents, its
 *   other parents
 */
export function shapeOf(size, { seed = 7, alone = 0 } = {}) {
  const { next, below } = randomNumbers(seed);
  const parents = new Int32Array(size).fill(NONE);
  const kinds = new Uint8Array(size);
  const depths = new Uint8Array(size);
  const isAlone = new Uint8Array(size);
  const children = new Uint32Array(size);
  const more = new Map();
  /** The parent of each edge so far: a model occurs as often as it has children. */
  const picked = new Int32Array(4 * size);
  let edgeCount = 0;

  const mayHaveChildren = (n) =>
    !isAlone[n] && (kinds[n] !== QUANTIZED || next() < QUANTIZED_PARENT_SHARE);
  const parentFor = (n) => {
    let parent = edgeCount > 0 && next() < COPY_SHARE ? picked[below(edgeCount)] : below(n);
    // From models without children to those with children, as people look for a base.
    while (parents[parent] !== NONE && (depths[parent] >= MAX_DEPTH || !mayHaveChildren(parent))) {
      parent = parents[parent];
    }
    if (!isAlone[parent] && children[parent] < MAX_CHILDREN) return parent;
    return picked[below(edgeCount)] ?? 0;
  };
  const tie = (parent) => {
    children[parent]++;
    picked[edgeCount++] = parent;
  };

  for (let n = 1; n < size; n++) {
    if (next() < alone) isAlone[n] = 1;
    else if (next() >= ROOT_SHARE) {
      const parent = parentFor(n);
      const share = next();
      kinds[n] = KINDS_UP_TO.findIndex((upTo) => share < upTo);
      parents[n] = parent;
      depths[n] = depths[parent] + 1;
      tie(parent);
      const others = kinds[n] === MERGE ? 1 + below(3) : next() < SECOND_SOURCE_SHARE ? 1 : 0;
      const chosen = new Set([parent]);
      for (let i = 0; i < others; i++) chosen.add(parentFor(n));
      chosen.delete(parent);
      chosen.forEach(tie);
      if (chosen.size > 0) more.set(n, [...chosen]);
    }
  }
  return { parents, kinds, depths, more };
}
