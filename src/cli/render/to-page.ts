/** What a page is made of. */
export interface PageParts {
  readonly svg: string;
  readonly title: string;
  readonly lang: string;
  /** Address of the element's file, and of the graph that it then shows; null for a picture alone. */
  readonly element: {
    readonly script: string;
    readonly graph: string;
    readonly view: string;
  } | null;
}

/**
 * A page that is there before any program: the picture stands in it, and with an element's file the graph takes its place
 * once that has been loaded.
 */
export function toPage({ svg, title, lang, element }: PageParts): string {
  // A declaration of XML has no place inside of a page.
  const picture = svg.replace(/^<\?xml[^>]*\?>\s*/, '').trimEnd();
  const body = element
    ? `<lineage-graph src="${escaped(element.graph)}" view="${escaped(element.view)}" page-keys>\n${picture}\n</lineage-graph>`
    : picture;
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { margin: 0; }
svg { display: block; max-width: 100%; height: auto; margin: auto; }
lineage-graph { display: block; min-height: 100dvh; }
lineage-graph:defined { height: 100dvh; }
</style>
${element ? `<script type="module" src="${escaped(element.script)}"></script>\n` : ''}</head>
<body>
${body}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
