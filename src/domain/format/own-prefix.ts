/** Names of our own in files of other formats begin with this: what those have no word for. */
export const OWN_PREFIX = 'lineage-graph:';
