/** Whether to measure less: `npm run bench -- --quick`. */
export const isQuick = process.env.BENCH_EFFORT === 'quick';

/** The number of runs: a third as many with `--quick`. */
export function runsOf(many) {
  return isQuick ? Math.max(1, Math.round(many / 3)) : many;
}
