/** In a page that is not painted, such as a hidden tab, this long. */
const AT_MOST_MS = 120;

/** Calls back once what was just drawn is on screen, so that what comes next does not hold it up. */
export function afterPaint(callback: () => void): void {
  let isDue = true;
  const once = () => {
    if (!isDue) return;
    isDue = false;
    callback();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, AT_MOST_MS);
}
