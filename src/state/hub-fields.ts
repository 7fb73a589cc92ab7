import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { ViewField } from './view-fields.js';
import { decodeItem, encodeItem, itemsOf } from './view-items.js';
import { MAX_FAMILIES_COMPARED } from './view-state.js';

/** The hub family that a graph contains, by the id of its root; null for any other graph. */
export function familyOfGraph(graph: LineageGraph): string | null {
  const { family } = graph.frame as { readonly family?: unknown };
  return typeof family === 'string' ? family : null;
}

/** The keys for the reader's place in a hub. A graph that is not of a hub, or of another family, has no such place. */
export const HUB_FIELDS: readonly ViewField[] = [
  {
    key: 'family',
    write: ({ family }) => encodeItem(family ?? ''),
    read: (text, view, reading) => {
      const id = decodeItem(text, reading);
      const { graph } = reading;
      const root = graph ? familyOfGraph(graph) : id;
      if (id === '' || root === null) return { ...view, family: null };
      // A family may be named by any of its models, which is then selected.
      const isMeant = graph !== null && id !== root && graph.numberOf(id) !== undefined;
      return { ...view, family: root, select: isMeant ? { kind: 'node', id } : view.select };
    },
  },
  {
    key: 'families',
    write: ({ families }) => families.map(encodeItem).join(','),
    read: (text, view, reading) => {
      // Families are only compared while no graph is shown.
      const ids = reading.graph ? [] : itemsOf(text, reading);
      return { ...view, families: ids.slice(0, MAX_FAMILIES_COMPARED) };
    },
  },
];
