/** What a page needs to show the same view. */
export interface Embed {
  /** URL of the script that defines the element. */
  readonly script: string;
  /** URL of a page that shows nothing but the element, and reads `src`, `view` and `lang` from its own query. */
  readonly frame: string;
  /** URL of the graph file. */
  readonly src: string;
  /** The view string. */
  readonly view: string;
  readonly lang: string;
  readonly title: string;
}

/** How a view gets into another page: as an element of it, or as a page within it. */
export type EmbedKind = 'tag' | 'iframe';

/** A reader needs about so much to see a family. */
const FRAME_HEIGHT_PX = 720;

/** HTML that shows the same view in another page. */
export function embedCodeOf(kind: EmbedKind, embed: Embed): string {
  const { script, src, view, lang } = embed;
  if (kind === 'tag') {
    return [
      `<script${attributes({ type: 'module', src: script })}></script>`,
      `<lineage-graph${attributes({ src, view, lang })}></lineage-graph>`,
    ].join('\n');
  }
  const query = new URLSearchParams({ src, ...(view === '' ? {} : { view }), lang });
  return `<iframe${attributes({
    src: `${embed.frame}?${query}`,
    title: embed.title,
    width: '100%',
    height: String(FRAME_HEIGHT_PX),
    loading: 'lazy',
    allow: 'clipboard-write; fullscreen',
  })}></iframe>`;
}

/** Attributes of a tag; empty ones say nothing and are left out. */
function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES.get(mark) ?? mark);
}
