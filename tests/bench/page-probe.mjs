/**
 * Runs in a page before its own scripts and watches its main thread. In milliseconds since navigation: `probe.tasks`
 * holds start and length of every task that Chromium calls long (above 50 ms), `probe.gaps` of every gap between two
 * ticks of a 5 ms timer, `probe.frames` when each frame began, `probe.shift` is how much the layout shifted so far
 * (CLS), `probe.readyAt` when the picture that `isDrawn` waits for had been on screen for two.
 * @param {'explorer' | 'bare' | 'empty'} kind
 */
export function installProbe(kind) {
  const TICK_MS = 5;
  const probe = { readyAt: 0, tasks: [], gaps: [], frames: [], shift: 0 };
  globalThis.probe = probe;

  const isDrawn = {
    explorer: () =>
      document.querySelector('lineage-graph')?.shadowRoot?.querySelector('lineage-canvas')?.picture,
    bare: () => globalThis.drawnNodes,
    empty: () => true,
  }[kind];

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      probe.tasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });

  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) probe.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    probe.gaps.push([last, now - last - TICK_MS]);
    last = now;
    setTimeout(tick, TICK_MS);
  };
  setTimeout(tick, TICK_MS);

  const countFrame = (now) => {
    probe.frames.push(now);
    requestAnimationFrame(countFrame);
  };
  requestAnimationFrame(countFrame);

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
 * Runs in a page of the explorer: sets the view and waits until it has been on screen for two frames.
 * @param {{ view: string, part?: string }} asked `part` is the tag of an element that appears with the view; by
 *   default, another picture
 * @returns {Promise<number>} when the view was set, in milliseconds since navigation
 */
export async function showView({ view, part }) {
  const LONGEST_MS = 10_000;
  const element = document.querySelector('lineage-graph');
  const canvas = element.shadowRoot.querySelector('lineage-canvas');
  const { picture } = canvas;
  const isShown = () =>
    part === undefined
      ? canvas.picture !== picture
      : element.shadowRoot.querySelector(part)?.shadowRoot?.textContent.trim();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // In a separate task, like a click.
  const start = await new Promise((resolve) =>
    setTimeout(() => {
      const now = performance.now();
      element.view = view;
      resolve(now);
    }),
  );
  while (!isShown()) {
    if (performance.now() - start > LONGEST_MS)
      throw new Error(`${view}: expected ${part ?? 'another picture'}`);
    await frame();
  }
  await frame();
  await frame();
  return start;
}

/**
 * Runs in a page: the longest time that the main thread has been busy since `start`.
 * @returns {{ task: number, gap: number }} milliseconds; `task` is 0 if no task was longer than 50
 */
export function longestBlockSince(start) {
  const longest = (spans) =>
    Math.max(0, ...spans.filter(([from, length]) => from + length >= start).map(([, ms]) => ms));
  return { task: longest(globalThis.probe.tasks), gap: longest(globalThis.probe.gaps) };
}

/** Runs in a page: the duration of each frame since `start`, in milliseconds. */
export function frameTimesSince(start) {
  const { frames } = globalThis.probe;
  return frames.slice(1).flatMap((now, i) => (frames[i] >= start ? [now - frames[i]] : []));
}
