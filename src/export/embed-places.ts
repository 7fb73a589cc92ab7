import type { Embed } from './embed-code.js';
import { PROGRAM_VERSION } from './opening/program-version.js';

/** The usual name of the script. */
const SCRIPT_NAME = 'lineage-graph.js';
/** The page for frames, next to the script. */
const FRAME_NAME = 'embed.html';

/** The public CDN of the package, which does not include the page for frames. */
const CDN = `https://cdn.jsdelivr.net/npm/lineage-graph@${PROGRAM_VERSION}/dist/`;
const SITE = 'https://lineage-graph.github.io/lineage-graph/';

/**
 * The URLs of script and frame for other pages: where this page loaded the script from, if by its own name; otherwise
 * next to this page, as in the built explorer; or from the web, if this page has no public URL.
 * @param module URL of the running script; may be empty after bundling
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

/** A URL reachable by others; null for local files and invalid URLs. */
function webUrlOf(text: string | undefined): URL | null {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}
