// What the bench of large lineages takes from the sources, bundled for Node.
export { facetIndexOf } from '../../src/domain/query/facet-index.js';
export { FACETS } from '../../src/domain/query/facets.js';
export { searchOf, warmSearch } from '../../src/domain/query/search.js';
export { sceneOf } from '../../src/scene/scene-of.js';
export { setQuery, toggleValue } from '../../src/state/transitions.js';
export { OPENING_VIEW } from '../../src/state/view-state.js';
export { roomOf } from '../scene/room-of.js';
