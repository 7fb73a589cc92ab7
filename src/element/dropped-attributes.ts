/** Attributes without effect that are accepted for one more minor version → the reason. */
const DROPPED = {
  'worker-src': 'pictures are laid out without a worker, under any policy',
} as const;

/** Warns on the console that an attribute no longer has an effect. */
export function warnOfDropped(name: keyof typeof DROPPED): void {
  console.warn(`lineage-graph: ${name} is ignored and will be removed: ${DROPPED[name]}`);
}
