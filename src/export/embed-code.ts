import { PROGRAM_VERSION } from './opening/program-version.js';
import { embedAttributesOf, sizeStyleOf, type EmbedChoice } from './embed-choice.js';
import { asciiHtml, asciiJson } from './ascii.js';
import { formatAttributes } from './escape-html.js';

/** What a page needs to show the same view. */
export interface Embed {
  /** URL of the script that defines the element. */
  readonly script: string;
  /** URL of a page that shows nothing but the element, and reads what to show from its own query. */
  readonly frame: string;
  /** URL of the graph file; null for one that has none. */
  readonly src: string | null;
  /** The name of a file of the graph. */
  readonly file: string;
  /** The graph as JSON, for a page that has all in it; made when it is asked for. */
  readonly json: () => string;
  /** The view string. */
  readonly view: string;
  /** What stands in the element until its program is there; null for nothing. */
  readonly drawing: string | null;
  readonly title: string;
  /** The language of the title and of a drawing. */
  readonly lang: string;
  /** The address of a page that shows the whole graph; null for none. */
  readonly page: string | null;
}

/** What a page beside which the script lies calls it. */
const SCRIPT = 'lineage-graph.js';
const CLASSIC_SCRIPT = 'lineage-graph.classic.js';

/** HTML that shows the same view in another page, as it was chosen. */
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

/** The files that have to lie beside the page, by name. */
export function embedFilesOf({ way }: EmbedChoice, { src, file }: Embed): readonly string[] {
  if (way === 'disk') return [CLASSIC_SCRIPT];
  if (way === 'files') return [SCRIPT, file];
  return src === null && way !== 'frame' ? [file] : [];
}

function moduleScript(src: string): string {
  return `<script${formatAttributes({ type: 'module', src })}></script>`;
}

/** The element itself. @param src null if its graph is handed over */
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
  const asked = Object.entries({
    src: src ?? file,
    view: view === '' ? null : view,
    panels,
    lang,
    theme,
    // A frame asks for a click unless it is told not to.
    interaction: choice.onClick ? null : 'direct',
  }).filter((entry): entry is [string, string] => entry[1] != null);
  const { widthPx, shape, heightPx } = choice;
  return `<iframe${formatAttributes({
    src: `${frame}?${new URLSearchParams(asked)}`,
    title,
    width: widthPx === null ? '100%' : String(widthPx),
    height: shape === 'fixed' ? String(heightPx) : null,
    style: shape === 'fixed' && widthPx === null ? null : frameStyleOf(choice),
    loading: choice.lazy ? 'lazy' : null,
    allow: 'clipboard-write; fullscreen',
  })}></iframe>`;
}

/** A frame has its size by attributes; what those cannot say, its style does. */
function frameStyleOf({ widthPx, shape }: EmbedChoice): string {
  return [
    ...(widthPx === null ? [] : ['max-width: 100%']),
    ...(shape === 'fixed' ? [] : [`aspect-ratio: ${shape}`]),
  ].join('; ');
}
