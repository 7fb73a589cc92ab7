/**
 * Runs checks in parallel, each after those that it names in `after`. The first check in the list that can start does
 * so as soon as a lane is free for one of its workers: if it waited for lanes for all of them, those would stay idle.
 * @template {{ name: string, after?: readonly string[], workers?: number }} Check
 * @template Result
 * @param {readonly Check[]} checks
 * @param {number} lanes how many workers run at the same time
 * @param {(check: Check & { workers: number }) => Promise<Result>} run must not reject
 * @returns {Promise<Result[]>} in the order of the checks
 */
export async function runSideBySide(checks, lanes, run) {
  const waiting = checks.map((check) => ({
    ...check,
    workers: Math.min(check.workers ?? 1, lanes),
  }));
  const running = new Map();
  const finished = new Map();
  let free = lanes;
  const canStart = (check) => free > 0 && (check.after ?? []).every((name) => finished.has(name));
  while (waiting.length + running.size > 0) {
    for (let index; (index = waiting.findIndex(canStart)) >= 0;) {
      const [check] = waiting.splice(index, 1);
      free -= check.workers;
      running.set(
        check,
        run(check).then((result) => [check, result]),
      );
    }
    if (running.size === 0)
      throw new Error(`${waiting[0].name}: waits for checks that are not in the list`);
    const [check, result] = await Promise.race(running.values());
    running.delete(check);
    finished.set(check.name, result);
    free += check.workers;
  }
  return checks.map(({ name }) => finished.get(name));
}
