/**
 * The absolute URL of an element's file; null for none. An invalid URL is returned unchanged, so that fetching it
 * reports the error.
 */
export function addressOf(src: string | null, base: string): string | null {
  if (src === null || src === '') return null;
  return URL.canParse(src, base) ? new URL(src, base).href : src;
}
