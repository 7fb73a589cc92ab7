/**
 * The whole address of a file as an element names it; null for none. What is not an address stays as it is, for whoever fetches
 * it to refuse.
 */
export function addressOf(src: string | null, base: string): string | null {
  if (src === null || src === '') return null;
  return URL.canParse(src, base) ? new URL(src, base).href : src;
}
