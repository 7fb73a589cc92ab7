/**
 * Hears of it when a CSS pixel becomes another number of device pixels: the window moved to another screen, or the reader
 * zoomed the page. @returns ends it
 */
export function watchPixelDensity(onChange: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const watch = () => {
    // A query is about one density: the next one is about the one there is then.
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
