// What every browser test starts from: the elements of the house are registered.
import { defineLineageGraph } from '../../src/element/define.js';
import { needAllElements } from '../../src/components/lazy-elements.js';

defineLineageGraph();
await needAllElements();
