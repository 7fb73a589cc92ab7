export { defineLineageGraph } from './element/define.js';
export { LineageGraphElement } from './element/lineage-graph-element.js';
export {
  LineageErrorEvent,
  LineageHubEvent,
  LineageLoadEvent,
  LineageSelectEvent,
  LineageViewEvent,
} from './element/events.js';
export { LineageEditEvent } from './components/edit/lineage-edit-event.js';
export { GraphLoadError, type LoadErrorKind } from './components/message/graph-load-error.js';
export { LineageGraph } from './domain/graph/lineage-graph.js';
export { parseGraph, parseGraphText } from './domain/format/parse-graph.js';
export { formatGraph } from './domain/format/format-graph.js';
export { GraphFormatError, type Problem } from './domain/format/problem.js';
export type { EdgeEntry, GraphFile, NamedView, NodeEntry } from './domain/format/format.js';
