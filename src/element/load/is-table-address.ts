/** Whether a URL is that of a table of nodes. */
export function isTableAddress(url: string): boolean {
  return (
    URL.canParse(url, document.baseURI) &&
    /\.parquet$/i.test(new URL(url, document.baseURI).pathname)
  );
}
