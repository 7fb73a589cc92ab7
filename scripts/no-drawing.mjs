/** What makes the drawing of an article. */
const MAKER = /\/embed-drawing\.js$/;

/**
 * Leaves out of a build what draws for articles: one file has everything in it from the start, and few of its readers ever ask
 * for that. The dialog then says by which command a drawing is made.
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
