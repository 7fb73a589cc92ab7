import { PROGRAM_VERSION } from './opening/program-version.js';
import { embedAttributesOf, sizeStyleOf, type EmbedChoice } from './embed-choice.js';
import { asciiHtml, asciiJson } from './ascii.js';
import { formatAttributes } from './escape-html.js';

/** What another page needs to show the same view. */
export interface Embed {
  /** URL of the script that defines the element. */
  readonly script: string;
  /** URL of a page with only the element, which is configured by its query. */
  readonly frame: string;
  /** URL of the graph file; null if there is none. */
  readonly src: string | null;
  /** A file name for the graph. */
  readonly file: string;
  /** Serializes the graph, for a self-contained page. */
  readonly json: () => string;
  /** The view string. */
  readonly view: string;
  /** The drawing shown until the program has loaded; null for none. */
  readonly drawing: string | null;
  readonly title: string;
  /** The language of title and drawing. */
  readonly lang: string;
  /** The URL of a page with the whole graph; null for none. */
  readonly page: string | null;
}

/** The name of the script if it is next to the page. */
const SCRIPT = 'lineage-graph.js';
const CLASSIC_SCRIPT = 'lineage-graph.classic.js';

/** Generates the HTML that shows the view in another page. */
export function embedCodeOf(choice: EmbedChoice, embed: Embed): string {
  const { script, file } = embed;
  switch (choice.way) {
    case 'web':
      return `${moduleScript(script)}\n${tagOf(choice, embed, embed.src ?? file)}`;
    case 'files':
      return `${moduleScript(SCRIPT)}\n${tagOf(choice, embed, file)}`;
    case 'package':
      return `<!-- npm install lineage-graph@${PROGRAM_VERSION} -->
<script type="module">
  import 'lineage-graph/define';
</script>
${tagOf(choice, embed, embed.src ?? file)}`;
    case 'disk':
      return asciiHtml(`<script src="${CLASSIC_SCRIPT}"></script>
${tagOf(choice, embed, null)}
<script>
document.currentScript.previousElementSibling.graph = ${asciiJson(embed.json())};
</script>`);
    case 'frame':
      return frameOf(choice, embed);
  }
}

/** The names of files that must be next to the page. */
export function embedFilesOf({ way }: EmbedChoice, { src, file }: Embed): readonly string[] {
  if (way === 'disk') return [CLASSIC_SCRIPT];
  if (way === 'files') return [SCRIPT, file];
  return src === null && way !== 'frame' ? [file] : [];
}

function moduleScript(src: string): string {
  return `<script${formatAttributes({ type: 'module', src })}></script>`;
}

/** The tag of the element. @param src null if its graph is inline */
function tagOf(choice: EmbedChoice, { view, drawing }: Embed, src: string | null): string {
  const attributes = formatAttributes({
    src,
    view: view === '' ? null : view,
    ...embedAttributesOf(choice),
    style: sizeStyleOf(choice),
  });
  const inside = drawing === null ? '' : `\n${drawing}\n`;
  return `<lineage-graph${attributes}>${inside}</lineage-graph>`;
}

function frameOf(choice: EmbedChoice, { frame, src, file, view, title }: Embed): string {
  const { panels, lang, theme } = embedAttributesOf(choice);
  const parameters = Object.entries({
    src: src ?? file,
    view: view === '' ? null : view,
    panels,
    lang,
    theme,
    // A frame requires activation by default.
    interaction: choice.onClick ? null : 'direct',
  }).filter((entry): entry is [string, string] => entry[1] != null);
  const { widthPx, shape, heightPx } = choice;
  return `<iframe${formatAttributes({
    src: `${frame}?${new URLSearchParams(parameters).toString()}`,
    title,
    width: widthPx === null ? '100%' : String(widthPx),
    height: shape === 'fixed' ? String(heightPx) : null,
    style: shape === 'fixed' && widthPx === null ? null : frameStyleOf(choice),
    loading: choice.lazy ? 'lazy' : null,
    allow: 'clipboard-write; fullscreen',
  })}></iframe>`;
}

/** The style of a frame, for sizes that its attributes cannot express. */
function frameStyleOf({ widthPx, shape }: EmbedChoice): string {
  return [
    ...(widthPx === null ? [] : ['max-width: 100%']),
    ...(shape === 'fixed' ? [] : [`aspect-ratio: ${shape}`]),
  ].join('; ');
}
