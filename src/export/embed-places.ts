import type { Embed } from './embed-code.js';

/** The file an element is usually loaded from. */
const SCRIPT_NAME = 'lineage-graph.js';
/** The page for frames, which lies beside it. */
const FRAME_NAME = 'embed.html';

/**
 * Where another page gets script and frame from: where this page got them, if it loaded the script by its own name; else
 * beside this page, where the built explorer has them.
 * @param module URL of the script that runs; bundlers may leave nothing there
 * @param page URL of the page that shows the element
 */
export function embedPlacesOf(
  module: string | undefined,
  page: string,
): Pick<Embed, 'script' | 'frame'> {
  const url = module !== undefined && URL.canParse(module) ? new URL(module) : null;
  const isPublic = url !== null && /^https?:$/.test(url.protocol);
  const beside = isPublic && url.pathname.endsWith(`/${SCRIPT_NAME}`) ? url : page;
  return { script: new URL(SCRIPT_NAME, beside).href, frame: new URL(FRAME_NAME, beside).href };
}
