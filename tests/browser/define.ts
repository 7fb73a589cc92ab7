// Setup of every browser test: registers all elements.
import { defineLineageGraph } from '../../src/element/define.js';
import { needAllElements, needElement } from '../../src/components/lazy-elements.js';

defineLineageGraph();
await needAllElements();
await needElement('lineage-changes');
await needElement('lineage-editor');
await needElement('lineage-embed');
await needElement('lineage-edit-actions');
await needElement('lineage-families');
