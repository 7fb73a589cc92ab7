import { facetLabelOf, valueLabelOf } from '../domain/query/facets.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { cardTintsOf } from '../scene/cards/card-tints.js';
import { colourSchemeOf } from '../scene/style/colouring.js';
import type { Scene } from '../scene/scene.js';
import type { Colouring } from '../state/view-state.js';
import { plainLineOf } from './plain-line.js';
import type { Entry } from './svg-legend.js';
import type { Page } from './svg-page.js';
import { xml } from './xml.js';
import { wordsIn } from '../locales/words-in.js';

const STRIPE_SAMPLE_PX = { width: 5, height: 14 };

/** The legend row for the colours of cards and bars, if they have a meaning. */
export function colourRowOf(
  graph: LineageGraph,
  scene: Scene,
  { lang, palette }: Page,
  colouring: Colouring,
): { title: string; entries: readonly Entry[] } {
  const scheme = colourSchemeOf(graph, colouring);
  const tints = cardTintsOf(graph, scene, { colouring, until: null });
  if (!scheme || !tints) return { title: '', entries: [] };
  const present = new Set([...tints.values()].flat().map(({ tint }) => tint));
  const numbers = new Intl.NumberFormat(lang);
  const kinds = scheme.values.map(({ value, tint }) => ({
    tint,
    label: valueLabelOf(graph, scheme.facet, value, lang),
  }));
  if (scheme.others > 0) {
    const label = wordsIn(lang).marks.others(scheme.others, numbers.format(scheme.others));
    kinds.push({ tint: 'tint-other', label });
  }
  return {
    title: facetLabelOf(graph, scheme.facet, lang),
    entries: kinds
      .filter(({ tint }) => present.has(tint))
      .map(({ tint, label }) => ({
        label: plainLineOf(label),
        sampleWidth: STRIPE_SAMPLE_PX.width,
        sample: [
          xml('rect', {
            ...STRIPE_SAMPLE_PX,
            y: -STRIPE_SAMPLE_PX.height / 2,
            rx: STRIPE_SAMPLE_PX.width / 2,
            fill: palette.tints[tint],
          }),
        ],
      })),
  };
}
