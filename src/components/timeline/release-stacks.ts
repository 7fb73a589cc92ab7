import { stack } from 'd3';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { METHOD_COLOURS, methodColourOf, type MethodColour } from '../../scene/style/encoding.js';
import { mainMethodsOf } from '../../scene/select/main-methods.js';
import { countReleasesByGroup, type Nodes, type ReleaseBins } from '../filters/release-bins.js';

/** A segment of a bar: the releases of one main method in one bin. */
export interface StackPiece {
  readonly bin: number;
  readonly colour: MethodColour;
  /** Number of models at its lower and upper end. */
  readonly from: number;
  readonly to: number;
}

const COLOURS = METHOD_COLOURS.filter((colour) => colour !== 'successor');

/** The bars of a histogram, stacked by main method colour. Cost: linear in nodes and bins. */
export function releaseStacksOf(
  graph: LineageGraph,
  bins: ReleaseBins,
  nodes: Nodes,
): readonly StackPiece[] {
  const { names, numbers } = mainMethodsOf(graph);
  const byGroup = countReleasesByGroup(graph, bins, nodes, { numbers, groups: names.length });
  const empty = () => new Float64Array(bins.counts.length);
  const counts = new Map<MethodColour, Float64Array>(COLOURS.map((colour) => [colour, empty()]));
  byGroup.forEach((ofMethod, number) => {
    const ofColour = counts.get(methodColourOf(names[number] ?? '', graph.vocabulary));
    ofMethod.forEach((count, bin) => {
      if (ofColour) ofColour[bin] = (ofColour[bin] ?? 0) + count;
    });
  });
  const stacked = stack<unknown, number, MethodColour>()
    .keys(COLOURS)
    .value((bin, colour) => counts.get(colour)?.[bin] ?? 0)(bins.counts.keys());
  return stacked.flatMap((series) =>
    series.flatMap(([from, to], bin) => (to > from ? { bin, colour: series.key, from, to } : [])),
  );
}
