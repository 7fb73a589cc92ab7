/** A worker asked for by its address. */
const WORKER = /\?worker&url$/;

/**
 * Leaves workers out of a build: one file has no second one to start, and a worker from a `blob:` address is what strict
 * policies refuse.
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
