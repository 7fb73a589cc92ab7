import { formatAttributes } from '../../export/escape-html.js';

/** Metadata for link previews and search engines. */
export interface PageAbout {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Future URL of the page; null if unknown. */
  readonly url: string | null;
  /** Absolute URL of a picture; null for none. */
  readonly image: string | null;
}

/** The parts of a page. */
export interface PageParts {
  readonly about: PageAbout;
  /** The styles of its content. */
  readonly styles: string;
  readonly body: string;
  /** URL of a program that takes over; null for none. */
  readonly script: string | null;
}

/** The parts of an element with a prerendered drawing. */
export interface ElementParts {
  /** URL of its graph. */
  readonly graph: string;
  readonly view: string;
  readonly theme: string | undefined;
  /** The content until its program has loaded. */
  readonly opening: string;
}

/** Formats a page whose content does not need a program. */
export function toPage({ about, styles, body, script }: PageParts): string {
  return `<!doctype html>
<html lang="${escaped(about.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(about.title)}</title>
${tagsOf(about).join('\n')}
<style>
body { margin: 0; }
${styles.trimEnd()}
</style>
${script === null ? '' : `<script type="module" src="${escaped(script)}"></script>\n`}</head>
<body>
${body}
</body>
</html>
`;
}

function tagsOf({ title, description, lang, url, image }: PageAbout): readonly string[] {
  const og = {
    type: 'website',
    title,
    description,
    locale: lang.replace('-', '_'),
    url,
    image,
    'image:alt': image === null ? null : title,
  };
  const named = {
    description,
    'twitter:card': image === null ? 'summary' : 'summary_large_image',
  };
  return [
    ...Object.entries(named).map(
      ([name, content]) => `<meta${formatAttributes({ name, content })}>`,
    ),
    ...Object.entries(og).flatMap(([key, content]) =>
      content === null ? [] : [`<meta${formatAttributes({ property: `og:${key}`, content })}>`],
    ),
    ...(url === null ? [] : [`<link${formatAttributes({ rel: 'canonical', href: url })}>`]),
  ];
}

/** A page content with only a picture. */
export function pictureOfPage(svg: string): Pick<PageParts, 'styles' | 'body'> {
  // An XML declaration is invalid inside HTML.
  const body = svg.replace(/^<\?xml[^>]*\?>\s*/, '').trimEnd();
  return { styles: 'svg { display: block; max-width: 100%; height: auto; margin: auto; }', body };
}

/** The element with its drawing, which it adopts once loaded. */
export function elementOfPage({ graph, view, theme, opening }: ElementParts): string {
  const themed = theme === undefined ? '' : ` theme="${escaped(theme)}"`;
  return `<lineage-graph src="${escaped(graph)}" view="${escaped(view)}"${themed} page-keys>
${opening}
</lineage-graph>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
