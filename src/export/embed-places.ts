import type { Embed } from './embed-code.js';

/** The file an element is usually loaded from. */
const SCRIPT_NAME = 'lineage-graph.js';
/** The page for frames, which lies beside it. */
const FRAME_NAME = 'embed.html';

/**
 * Where another page gets script and frame from: where this page got them, if it loaded the script by its own name; else the
 * script's bare name, and a frame beside this page.
 * @param module URL of the script that runs; bundlers may leave nothing there
 * @param page URL of the page that shows the element
 */
export function embedPlacesOf(
  module: string | undefined,
  page: string,
): Pick<Embed, 'script' | 'frame'> {
  const url = module !== undefined && URL.canParse(module) ? new URL(module) : null;
  const isPublic = url !== null && /^https?:$/.test(url.protocol);
  return isPublic && url.pathname.endsWith(`/${SCRIPT_NAME}`)
    ? { script: url.href, frame: new URL(FRAME_NAME, url).href }
    : { script: SCRIPT_NAME, frame: new URL(FRAME_NAME, page).href };
}
