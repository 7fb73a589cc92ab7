/** The module that draws for articles. */
const MAKER = /\/embed-drawing\.js$/;

/**
 * Excludes drawing for articles from a one-file build, as few of its readers need it. The dialog then shows the command
 * that makes a drawing.
 */
export const noDrawing = {
  name: 'no-drawing',
  enforce: /** @type {const} */ ('pre'),
  resolveId: {
    filter: { id: MAKER },
    handler: () => '\0no-drawing',
  },
  load: {
    filter: { id: /^\0no-drawing$/ },
    handler: () =>
      'export class EmbedDrawing { hasFailed = false; of() { return "<!-- drawing.html -->"; } }',
  },
};
