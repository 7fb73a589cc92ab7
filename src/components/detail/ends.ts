import { html, type TemplateResult } from 'lit';
import type { EdgeEntry } from '../../domain/format/format.js';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import { selectEdge, selectNode } from '../../state/transitions.js';
import type { PanelContext } from './detail-context.js';

/** A button with the name of a node that selects it. */
export function nodeButton(context: PanelContext, node: number, className = ''): TemplateResult {
  const id = context.graph.idAt(node);
  return html`<button
    type="button"
    class=${`node ${className}`}
    @click=${() => context.send((view) => selectNode(view, id))}
  >
    <bdi>${context.graph.nameOf(node)}</bdi>
  </button>`;
}

/** Selects an edge: the claim and its evidence. */
export function showEdge(context: PanelContext, edge: EdgeEntry): void {
  const { source, target } = edge;
  context.send((view) => selectEdge(view, { source, target, relation: relationOf(edge) }));
}
