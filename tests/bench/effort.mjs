/** Whether a look is enough: `npm run bench -- --quick`. */
export const isQuick = process.env.BENCH_EFFORT === 'quick';

/** How often something is measured: a third as often in a quick run. */
export function runsOf(many) {
  return isQuick ? Math.max(1, Math.round(many / 3)) : many;
}
