import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import {
  addValue,
  selectNode,
  setQuery,
  setReleased,
  toggleCompared,
} from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import type { Option } from './found.js';

/** Applies an option: opens a model, compares two, or filters by a value or dates in place of the query. */
export function takeOption(view: ViewState, graph: LineageGraph, option: Option): ViewState {
  const cleared = setQuery(view, '');
  if (option.kind === 'node') return selectNode(cleared, graph.idAt(option.node));
  if (option.kind === 'pair') {
    const [one, other] = option.nodes;
    return toggleCompared(selectNode(cleared, graph.idAt(one)), graph.idAt(other));
  }
  const { hit } = option;
  return hit.kind === 'value'
    ? addValue(cleared, hit.facet, hit.value)
    : setReleased(cleared, hit.released);
}
