import type { Forest } from './forest.js';
import { isIn, type Group } from './groups.js';
import type { Parts } from './parts.js';

/** The parts of an arrangement used here. */
interface Arranged {
  readonly columns: ReadonlyMap<number, number>;
  readonly groups: readonly Group[];
  readonly fits: boolean;
}

/**
 * Draws nodes that would be bundles of one, if there is room for their card: a bundle of one says less in the same
 * space.
 * @param attempt arranges a set of drawn nodes; null, or an arrangement that does not fit, if there is no room
 */
export function withoutBundlesOfOne<Arrangement extends Arranged>(
  { numbers }: Parts,
  forest: Forest,
  arrangement: Arrangement,
  attempt: (drawn: readonly number[]) => Arrangement | null,
): Arrangement {
  let best = arrangement;
  for (const group of arrangement.groups) {
    if (group.open || group.total !== 1) continue;
    const { columns } = best;
    const alone = forest
      .childrenOf(group.node)
      .find((child) => !columns.has(child) && isIn(group, numbers[child] ?? 0));
    if (alone === undefined) continue;
    const attempted = attempt([...columns.keys(), alone]);
    if (attempted?.fits) best = attempted;
  }
  return best;
}
