/**
 * Calls back when the device pixel ratio changes: the window moved to another screen, or the reader zoomed the page.
 * @returns a function that stops it
 */
export function watchPixelDensity(onChange: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const watch = () => {
    // A media query matches one ratio, so each change needs a new one.
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        onChange();
        watch();
      },
      { once: true, signal },
    );
  };
  watch();
  return () => ended.abort();
}
