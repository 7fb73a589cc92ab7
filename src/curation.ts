export { importGraph } from './import/import-graph.js';
export type { ImportedGraph, ImportInput, ImportReport } from './import/import-graph.js';
export { IMPORT_FORMATS, type ImportFormat } from './import/import-formats.js';
export { ImportError } from './import/import-error.js';
export { formatNote } from './import/format-note.js';
export type { Note, NoteReason } from './import/note.js';

export { GraphJsonError, parseGraph, parseGraphText } from './domain/format/parse-graph.js';
export type { ParsedGraph } from './domain/format/parse-graph.js';
export { GraphFormatError, type Problem } from './domain/format/problem.js';
export { LineageGraph } from './domain/graph/lineage-graph.js';
export type { EdgeEntry, GraphFile, NamedView, NodeEntry } from './domain/format/format.js';

export { lintText, type LintOptions } from './curate/lint-text.js';
export { ALL_RULE_IDS, type LintFinding, type RuleSettings } from './curate/lint-graph.js';
export type { Finding, PlacedFinding, Severity } from './curate/finding.js';
export type { Fix } from './curate/rule.js';
export type { Place } from './domain/format/places-in.js';
export { applyFixes } from './curate/apply-fixes.js';
export { formatGraph } from './domain/format/format-graph.js';
export { graphStatsOf, type GraphStats } from './curate/graph-stats.js';

export { diffGraphs } from './curate/diff/diff-graphs.js';
export { isSame } from './curate/diff/graph-diff.js';
export type { EntriesDiff, EntryChange, GraphDiff, ValueChange } from './curate/diff/graph-diff.js';
export { DIFF_FORMATS, formatDiff, type DiffFormat } from './curate/diff/format-diff.js';

export { exportGraph, GRAPH_FORMATS, type GraphFormat } from './export/export-graph.js';
