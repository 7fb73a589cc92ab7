import { formatAttributes } from '../../export/escape-html.js';

/** What those say of a page who link it: chats, feeds, search engines. */
export interface PageAbout {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Address that the page will have; null where nobody knows it yet. */
  readonly url: string | null;
  /** Address of a picture, with host; null for none. */
  readonly image: string | null;
}

/** What a page is made of. */
export interface PageParts {
  readonly about: PageAbout;
  /** Of what stands in it. */
  readonly styles: string;
  readonly body: string;
  /** Address of a program that takes over; null for none. */
  readonly script: string | null;
}

/** What an element needs to take over a drawing. */
export interface ElementParts {
  /** Address of the graph that it shows. */
  readonly graph: string;
  readonly view: string;
  readonly theme: string | undefined;
  /** What stands in it until its program is there. */
  readonly opening: string;
}

/** A page that is there before any program. */
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

/** A picture alone, as a part of a page. */
export function pictureOfPage(svg: string): Pick<PageParts, 'styles' | 'body'> {
  // A declaration of XML has no place inside of a page.
  const body = svg.replace(/^<\?xml[^>]*\?>\s*/, '').trimEnd();
  return { styles: 'svg { display: block; max-width: 100%; height: auto; margin: auto; }', body };
}

/** The element with its drawing in it, which it takes over once it is there. */
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
