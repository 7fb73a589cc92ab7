import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { depthsOf, treeSizesOf } from '../../domain/graph/lineage.js';
import { releaseMonthsOf } from '../../domain/graph/release-months.js';
import { releaseTimesOf } from '../../domain/graph/release-times.js';
import { FACETS } from '../../domain/query/facets.js';
import { allCountsOf } from '../../domain/query/filter.js';
import { importanceOf } from '../../scene/select/interest.js';
import { mainMethodsOf } from '../../scene/select/main-methods.js';

/** What a first picture and its filters ask of all models at once, worked out by a worker so that the page need not. */
export function derivedOf(graph: LineageGraph): ReadonlyMap<string, unknown> {
  importanceOf(graph);
  mainMethodsOf(graph);
  depthsOf(graph);
  treeSizesOf(graph);
  releaseTimesOf(graph);
  releaseMonthsOf(graph);
  for (const { id } of FACETS) allCountsOf(graph, id);
  return graph.allDerived;
}
