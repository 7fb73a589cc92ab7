import { formatDate } from '../domain/format/dates.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { formatCount } from '../domain/format/format-count.js';
import { fitted } from '../scene/cards/fitted.js';
import type { Scene } from '../scene/scene.js';
import { plainLineOf } from './plain-line.js';
import { drawnNodesOf } from './subgraph.js';
import { svgText } from './svg-mark.js';
import type { Block, Page } from './svg-page.js';
import { wordsAbout } from '../domain/format/words-about.js';

const TITLE_FONT_PX = 22;
const FACT_FONT_PX = 12;

/** The title, and below it the subtitle, or else the number of models shown and the date of the data. */
export function svgHeading(
  graph: LineageGraph,
  scene: Scene,
  { title, subtitle }: { readonly title: string; readonly subtitle?: string },
  page: Page,
): Block {
  const { tokens } = page.palette;
  const measure = (text: string) => page.measureText(text, TITLE_FONT_PX, true);
  const facts = subtitle ?? factsOf(graph, scene, page.lang).join(' · ');
  const factsWidth = (text: string) => page.measureText(text, FACT_FONT_PX, false);
  return {
    height: 50,
    elements: [
      svgText(fitted(plainLineOf(title), page.width, measure), {
        x: 0,
        middle: 14,
        size: TITLE_FONT_PX,
        bold: true,
        colour: tokens.ink,
      }),
      svgText(fitted(facts, page.width, factsWidth), {
        x: 0,
        middle: 39,
        size: FACT_FONT_PX,
        bold: false,
        colour: tokens['ink-quiet'],
      }),
    ],
  };
}

/** The numbers of models shown and collapsed, and the date of the data. */
export function factsOf(graph: LineageGraph, scene: Scene, lang: string): readonly string[] {
  const words = wordsAbout(graph, lang).exported;
  const shown = drawnNodesOf(scene).length;
  const collapsed = scene.memberCount - shown;
  const { updated } = graph.frame;
  return [
    words.counts(formatCount(shown, lang), collapsed > 0 ? formatCount(collapsed, lang) : null),
    ...(updated === undefined ? [] : [words.asOf(formatDate(updated, lang))]),
  ];
}
