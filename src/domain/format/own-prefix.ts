/** Prefix of our own property names in files of other formats, for what those formats cannot express. */
export const OWN_PREFIX = 'lineage-graph:';
