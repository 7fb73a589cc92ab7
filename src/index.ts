export { defineLineageGraph } from './components/define.js';
export { LineageGraphElement } from './components/graph/lineage-graph-element.js';
export {
  LineageErrorEvent,
  LineageLoadEvent,
  LineageSelectEvent,
  LineageViewEvent,
} from './components/graph/events.js';
export { GraphLoadError, type LoadErrorKind } from './components/graph/graph-load-error.js';
export { LineageGraph } from './domain/lineage-graph.js';
export { parseGraph, parseGraphText } from './domain/parse-graph.js';
export { formatGraph } from './domain/format-graph.js';
export { GraphFormatError, type Problem } from './domain/problem.js';
export type { EdgeEntry, GraphFile, NamedView, NodeEntry } from './domain/format.js';
