// The sources that the benchmark of large lineages uses, bundled for Node.
export { facetIndexOf } from '../../src/domain/query/facet-index.js';
export { FACETS } from '../../src/domain/query/facets.js';
export { foundIn, searchOf } from '../../src/domain/query/search.js';
export { warmSearch } from '../../src/domain/query/search-indexing.js';
export { sceneIn } from '../scene/scene-in.js';
export { setQuery, toggleValue } from '../../src/state/transitions.js';
export { OPENING_VIEW } from '../../src/state/view-state.js';
export { areaOf } from '../scene/area-of.js';
