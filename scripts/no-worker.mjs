/** A worker imported by URL. */
const WORKER = /\?worker&url$/;

/**
 * Excludes workers from a one-file build: it has no second file to start, and strict policies refuse workers from
 * `blob:` URLs.
 */
export const noWorker = {
  name: 'no-worker',
  enforce: /** @type {const} */ ('pre'),
  resolveId: {
    filter: { id: WORKER },
    handler: () => '\0no-worker',
  },
  load: {
    filter: { id: /^\0no-worker$/ },
    handler: () => 'export default null;',
  },
};
