import type { Embed } from './embed-code.js';
import { PROGRAM_VERSION } from './opening/program-version.js';

/** The file an element is usually loaded from. */
const SCRIPT_NAME = 'lineage-graph.js';
/** The page for frames, which lies beside it. */
const FRAME_NAME = 'embed.html';

/** Where everybody has the package from; and the page for frames, which is no part of it. */
const CDN = `https://cdn.jsdelivr.net/npm/lineage-graph@${PROGRAM_VERSION}/dist/`;
const SITE = 'https://lineage-graph.github.io/lineage-graph/';

/**
 * Where another page gets script and frame from: where this page got them, if it loaded the script by its own name; else
 * beside this page, where the built explorer has them; else, where this page has no address for others, from the web.
 * @param module URL of the script that runs; bundlers may leave nothing there
 * @param page URL of the page that shows the element
 */
export function embedPlacesOf(
  module: string | undefined,
  page: string,
): Pick<Embed, 'script' | 'frame'> {
  const url = webUrlOf(module);
  const beside = url?.pathname.endsWith(`/${SCRIPT_NAME}`) === true ? url : webUrlOf(page);
  return {
    script: new URL(SCRIPT_NAME, beside ?? CDN).href,
    frame: new URL(FRAME_NAME, beside ?? SITE).href,
  };
}

/** A URL that others can ask for; null for a file of this computer, and for what is none. */
function webUrlOf(text: string | undefined): URL | null {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}
