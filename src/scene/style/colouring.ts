import { facetIndexOf, type FacetIndex } from '../../domain/query/facet-index.js';
import type { FacetId } from '../../domain/query/facets.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Colouring } from '../../state/view-state.js';
import { KIND_TINTS, STEP_TINTS, TINTS, type Tint } from './tints.js';

/** The facet of each colouring; the method is already shown by the lines. */
const FACETS_OF_COLOURINGS: Readonly<Record<Exclude<Colouring, 'method'>, FacetId>> = {
  domain: 'domain',
  license: 'license',
  organization: 'organization',
  generation: 'base',
  modality: 'modality',
};

/** Values without specific meaning, which never get a colour. */
const VAGUE = ['other', 'unknown'];

/** A value with its colour. */
interface TintedValue {
  readonly value: string;
  readonly tint: Tint;
}

/** The meaning of the colours of cards. */
export interface ColourScheme {
  readonly facet: FacetId;
  /**
   * The values with a colour, and unspecific ones in grey: closed lists in their order, others by descending frequency.
   */
  readonly values: readonly TintedValue[];
  /** Number of further values that share the grey. */
  readonly others: number;
  /** The colour of a node: that of its rarest coloured value, which is the most specific. Null if it has no value. */
  readonly tintOf: (node: number) => Tint | null;
  /**
   * Node number → the place of its colour in {@link TINTS}, from 1; 0 for none. Computed when first needed, in one
   * pass.
   */
  readonly tintPlaces: Uint8Array;
}

const computed = new WeakMap<LineageGraph, Map<Colouring, ColourScheme>>();

/**
 * The colours of a colouring; null if cards have none. They depend on the whole graph, so filters do not change them.
 */
export function colourSchemeOf(graph: LineageGraph, colouring: Colouring): ColourScheme | null {
  if (colouring === 'method') return null;
  let ofGraph = computed.get(graph);
  if (!ofGraph) {
    ofGraph = new Map();
    computed.set(graph, ofGraph);
  }
  let scheme = ofGraph.get(colouring);
  if (!scheme) {
    const facet = FACETS_OF_COLOURINGS[colouring];
    scheme = schemeOf(facetIndexOf(graph, facet), colouring === 'generation');
    ofGraph.set(colouring, scheme);
  }
  return scheme;
}

function schemeOf(index: FacetIndex, inSteps: boolean): ColourScheme {
  const { facet, members, starts, items } = index;
  const sizeOf = (value: string) => members.counts[members.positionOf(value) ?? -1] ?? 0;
  const bySize = index.values.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const clear = bySize.filter((value) => !VAGUE.includes(value)).slice(0, KIND_TINTS.length);
  const inOrder = facet.closed ? index.values.filter((value) => clear.includes(value)) : clear;
  const tints = new Map<string, Tint>();
  if (inSteps) inOrder.forEach((value, i) => tints.set(value, stepTintOf(i, inOrder.length)));
  else clear.forEach((value, i) => tints.set(value, KIND_TINTS[i] ?? 'tint-other'));
  const vague = index.values.filter((value) => VAGUE.includes(value));
  const values = [...inOrder, ...vague].map((value) => ({
    value,
    tint: tints.get(value) ?? 'tint-other',
  }));
  const ranks = new Map(clear.map((value, rank) => [value, rank]));
  const rankAt = Int8Array.from(index.values, (value) => ranks.get(value) ?? -1);
  const placeAt = Uint8Array.from(index.values, (value) => placeOf(tints.get(value)));
  const tintPlaceOf = (node: number): number => {
    const end = starts[node + 1] ?? 0;
    let at = starts[node] ?? 0;
    let [place, rarest] = [at < end ? placeOf(undefined) : 0, -1];
    for (; at < end; at++) {
      const position = items[at] ?? 0;
      const rank = rankAt[position] ?? -1;
      if (rank > rarest) [place, rarest] = [placeAt[position] ?? 0, rank];
    }
    return place;
  };
  let places: Uint8Array | null = null;
  return {
    facet: facet.id,
    values,
    others: index.values.length - values.length,
    tintOf: (node) => TINTS[tintPlaceOf(node) - 1] ?? null,
    get tintPlaces() {
      if (!places) {
        places = new Uint8Array(starts.length - 1);
        for (let node = 0; node < places.length; node++) places[node] = tintPlaceOf(node);
      }
      return places;
    },
  };
}

/** The place of a colour in {@link TINTS}, from 1; of none, that of the grey. */
function placeOf(tint: Tint = 'tint-other'): number {
  return TINTS.indexOf(tint) + 1;
}

/** Spreads values over the scale: the first has the first step, the last the last. */
function stepTintOf(position: number, count: number): Tint {
  const last = STEP_TINTS.length - 1;
  return (
    STEP_TINTS[count === 1 ? last : Math.round((position * last) / (count - 1))] ?? 'tint-other'
  );
}
