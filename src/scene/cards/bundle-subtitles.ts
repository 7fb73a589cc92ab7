import { BUNDLE_PADDING_PX, NAME_FONT_PX, SUBTITLE_FONT_PX } from './card-sizes.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { wordsIn } from '../../locales/words-in.js';
import type { DrawingArea } from '../drawing-area.js';
import type { BundleCard, Card, MethodShare } from '../scene.js';
import { hasSubtitles } from './bundle.js';

/** The text after a bundle's count, and the line below it. */
interface BundleSubtitle {
  readonly lead: string;
  readonly subtitle: string;
}

const NOTHING: BundleSubtitle = { lead: '', subtitle: '' };

/** A description of how most models in a bundle were made; empty if no method prevails, or if it is unknown. */
export function bundleSubtitleOf(
  graph: LineageGraph,
  shares: readonly MethodShare[],
  lang: string,
): BundleSubtitle {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  const first = shares.reduce<MethodShare | null>(
    (largest, share) => (largest && largest.count >= share.count ? largest : share),
    null,
  );
  if (!first || first.method === '' || first.count * 2 <= total) return NOTHING;
  const { methodPhrases, marks } = wordsIn(lang);
  const words =
    methodPhrases.phrases.get(first.method) ??
    graph.vocabulary.labelOf('methods', first.method, lang);
  const [lead, subtitle] = first.count === total ? ['', words] : marks.mostly(words);
  return { lead, subtitle };
}

/**
 * Adds descriptions to those bundles that have room for them, in their own column or in the space that the columns
 * leave, largest bundles first.
 * @param spare free space of the area along the flow, in pixels
 */
export function withBundleSubtitles(
  graph: LineageGraph,
  cards: readonly Card[],
  spare: number,
  area: DrawingArea,
): readonly Card[] {
  if (!hasSubtitles(area)) return cards;
  let left = spare;
  const widths: number[] = [];
  const tabs = new Map<string, number>(
    cards.flatMap((card) =>
      card.kind === 'bundle' && card.attached ? [[`n${card.node}`, card.width] as const] : [],
    ),
  );
  for (const { key, column, width } of cards) {
    widths[column] = Math.max(widths[column] ?? 0, width + (tabs.get(key) ?? 0));
  }
  const subtitled = new Map<Card, BundleCard>();
  const bundles = cards
    .filter((card) => card.kind === 'bundle')
    .filter(({ attached, hasBar, skipped }) => !attached && hasBar && !skipped)
    .toSorted((a, b) => b.total - a.total);
  for (const card of bundles) {
    const { lead, subtitle } = bundleSubtitleOf(graph, card.shares, area.lang);
    const label = `${card.label} ${lead}`.trimEnd();
    const text = Math.ceil(
      Math.max(
        area.measureText(label, NAME_FONT_PX, true),
        area.measureText(subtitle, SUBTITLE_FONT_PX, false),
      ),
    );
    const width = Math.max(card.width, text + 2 * BUNDLE_PADDING_PX);
    const more = Math.max(0, width - (widths[card.column] ?? 0));
    if (subtitle === '' || more > left) continue;
    left -= more;
    widths[card.column] = (widths[card.column] ?? 0) + more;
    subtitled.set(card, { ...card, label, subtitle, width });
  }
  return cards.map((card) => subtitled.get(card) ?? card);
}
