import { firstDayOf, lastDayOf } from '../../domain/format/dates.js';
import type { LintRule } from '../rule.js';
import { sourcesIn } from '../sources-in.js';

/** Half a year. */
const MAX_DAYS = 180;
const DAY_MS = 86_400_000;

/** Finds sources that were last checked more than half a year ago: model cards are rewritten, repositories vanish. */
export const staleUnchecked: LintRule = {
  id: 'stale/unchecked',
  severity: 'warning',
  text: 'A source with an access date was checked within the last 180 days.',
  *check({ graph, today }) {
    for (const { source, path } of sourcesIn(graph)) {
      const { accessed } = source;
      if (accessed === undefined) continue;
      const days = Math.floor(
        (firstDayOf(today).getTime() - lastDayOf(accessed).getTime()) / DAY_MS,
      );
      if (days <= MAX_DAYS) continue;
      yield {
        path: `${path}.accessed`,
        message: `expected a date within the last ${MAX_DAYS} days, got ${accessed}, ${days} days ago`,
      };
    }
  },
};
