/** The absolute URL of a file on the page's own origin or on the web; null for any other. */
export function fetchableUrlOf(src: string, page: string): string | null {
  if (src === '' || !URL.canParse(src, page)) return null;
  const url = new URL(src, page);
  const isOfTheWeb = ['http:', 'https:'].includes(url.protocol);
  return isOfTheWeb && url.username === '' && url.password === '' ? url.href : null;
}
