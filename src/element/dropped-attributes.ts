/** Attributes that are accepted for one more minor version and do nothing → why. */
const DROPPED = {
  'worker-src': 'pictures are laid out without a worker, under any policy',
} as const;

/** Says on the console that an attribute has no effect any more. */
export function warnOfDropped(name: keyof typeof DROPPED): void {
  console.warn(`lineage-graph: ${name} is ignored and will be gone: ${DROPPED[name]}`);
}
