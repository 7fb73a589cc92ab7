// Registers <lineage-graph> as it is imported; gives everything else of the package, too.
import { defineLineageGraph } from './index.js';

export * from './index.js';

defineLineageGraph();
