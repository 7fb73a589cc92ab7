/**
 * Runs in a page before its own scripts and watches its main thread. In milliseconds since navigation: `probe.tasks` holds start
 * and length of every task that Chromium calls long (above 50 ms), `probe.gaps` of every gap between two ticks of a 5 ms timer,
 * `probe.readyAt` when the picture that `isDrawn` waits for had been on screen for two frames.
 * @param {'explorer' | 'bare'} kind
 */
export function installProbe(kind) {
  const TICK_MS = 5;
  const probe = { readyAt: 0, tasks: [], gaps: [] };
  globalThis.probe = probe;

  const isDrawn = {
    explorer: () =>
      document.querySelector('lineage-graph')?.shadowRoot?.querySelector('lineage-canvas')?.placed,
    bare: () => globalThis.drawnNodes,
  }[kind];

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      probe.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });

  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    probe.gaps.push([last, now - last - TICK_MS]);
    last = now;
    setTimeout(tick, TICK_MS);
  };
  setTimeout(tick, TICK_MS);

  const look = () => {
    if (!isDrawn()) requestAnimationFrame(look);
    else {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          probe.readyAt = performance.now();
        }),
      );
    }
  };
  look();
}

/**
 * Runs in a page of the explorer: sets the view and waits until another picture has been on screen for two frames.
 * @returns {Promise<number>} when the view was set, in milliseconds since navigation
 */
export async function showView(view) {
  const LONGEST_MS = 10_000;
  const element = document.querySelector('lineage-graph');
  const canvas = element.shadowRoot.querySelector('lineage-canvas');
  const { placed } = canvas;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // In a task of its own, as a click would be.
  const start = await new Promise((resolve) =>
    setTimeout(() => {
      const now = performance.now();
      element.view = view;
      resolve(now);
    }),
  );
  while (canvas.placed === placed) {
    if (performance.now() - start > LONGEST_MS)
      throw new Error(`${view}: expected another picture`);
    await frame();
  }
  await frame();
  await frame();
  return start;
}

/**
 * Runs in a page: the longest the main thread was busy since a moment.
 * @returns {{ task: number, gap: number }} milliseconds; `task` is 0 when no task was above 50
 */
export function longestBlockSince(start) {
  const longest = (spans) =>
    Math.max(0, ...spans.filter(([from, length]) => from + length >= start).map(([, ms]) => ms));
  return { task: longest(globalThis.probe.tasks), gap: longest(globalThis.probe.gaps) };
}
