import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { ViewField } from './view-fields.js';
import { decodeItem, encodeItem, itemsOf } from './view-items.js';
import { MAX_FAMILIES_COMPARED } from './view-state.js';

/** The family of a hub, as recorded in the frame of a graph. */
interface FamilyOfHub {
  /** The id of its root. */
  readonly id: string;
  /** Number of its models in the hub, read or not. */
  readonly models: number;
  /** Edges to models that were not read. */
  readonly apart: number;
}

/** The hub family that a graph contains; null for any other graph. */
export function hubFamilyOf(graph: LineageGraph | null): FamilyOfHub | null {
  const { family } = (graph?.frame ?? {}) as { readonly family?: Partial<FamilyOfHub> };
  return typeof family?.id === 'string' ? { models: 0, apart: 0, ...family, id: family.id } : null;
}

/** The id of that family’s root; null for any other graph. */
export function familyOfGraph(graph: LineageGraph): string | null {
  return hubFamilyOf(graph)?.id ?? null;
}

/** The keys for the reader's place in a hub. A graph from no hub, or of another family, has no such place. */
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
