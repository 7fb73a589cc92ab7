import { releaseBinsOf, STRIP_BINS } from '../../components/filters/release-bins.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { otherEdgesOf } from '../../domain/graph/lineage.js';
import { releaseTimesOf } from '../../domain/graph/release-times.js';
import { FACETS } from '../../domain/query/facets.js';
import { allCountsOf } from '../../domain/query/filter.js';
import { middleDepthOf } from '../../scene/flow.js';
import { wholeForestOf } from '../../scene/select/forest.js';
import { wholeInterestOf } from '../../scene/select/interest.js';
import { mainMethodsOf } from '../../scene/select/main-methods.js';

/** The derived values that the first picture and its filters need of all models at once, computed in a worker. */
export function derivedOf(graph: LineageGraph): ReadonlyMap<string, unknown> {
  wholeInterestOf(graph);
  mainMethodsOf(graph);
  middleDepthOf(graph);
  wholeForestOf(graph);
  otherEdgesOf(graph);
  releaseTimesOf(graph);
  releaseBinsOf(graph);
  releaseBinsOf(graph, STRIP_BINS);
  for (const { id } of FACETS) allCountsOf(graph, id);
  return graph.allDerived;
}
