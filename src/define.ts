// Registers <lineage-graph> on import, and exports everything else of the package.
import { defineLineageGraph } from './index.js';

export * from './index.js';

defineLineageGraph();
