/** The whole address of a file as an element names it; what is no address stays as it is, for whoever fetches it to refuse. */
export function addressOf(src: string, base: string): string {
  return URL.canParse(src, base) ? new URL(src, base).href : src;
}
