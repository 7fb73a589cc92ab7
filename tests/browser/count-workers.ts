/** Counts the workers that a page starts and terminates from now on; the caller restores `Worker`. */
export function countWorkers(): { started: number; ended: number } {
  const counts = { started: 0, ended: 0 };
  globalThis.Worker = class extends globalThis.Worker {
    constructor(...rest: ConstructorParameters<typeof Worker>) {
      super(...rest);
      counts.started++;
    }
    override terminate(): void {
      counts.ended++;
      super.terminate();
    }
  };
  return counts;
}
