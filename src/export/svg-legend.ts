import { wordsAbout } from '../domain/format/words-about.js';
import { Image, type IconNode } from 'lucide';
import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { domainIconOf } from '../scene/style/domain-icons.js';
import { methodColourOf } from '../scene/style/encoding.js';
import { lookOfMethod, strokeOf, type LineLook } from '../scene/style/line-look.js';
import type { Palette } from '../scene/style/palette.js';
import type { Line, NodeCard, Scene } from '../scene/scene.js';
import type { Colouring } from '../state/view-state.js';
import { colourRowOf } from './svg-colours.js';
import { svgBody } from './svg-card.js';
import { svgIcon, svgMark, svgText } from './svg-mark.js';
import { flowOf, type Block, type Page } from './svg-page.js';
import { xml, type XmlElement } from './xml.js';
import { wordsIn } from '../locales/words-in.js';

const FONT_PX = 12;
const LINE_HEIGHT_PX = 20;
const SAMPLE_GAP_PX = 6;
const ENTRY_GAP_PX = 18;
const TITLE_GAP_PX = 16;
const ICON_PX = 13;
const LINE_SAMPLE_PX = 26;
const CARD_SAMPLE_PX = { width: 24, height: 13 };

/** A sample with its label. The sample is drawn with its left end and its vertical middle at 0. */
export interface Entry {
  readonly label: string;
  readonly sampleWidth: number;
  readonly sample: readonly XmlElement[];
}

/**
 * The legend of everything that occurs in the picture.
 * @param colouring the meaning of card colours
 */
export function svgLegend(
  graph: LineageGraph,
  scene: Scene,
  page: Page,
  colouring: Colouring,
): Block {
  const words = wordsIn(page.lang).exported;
  const rows = [
    { title: words.method, entries: methodEntriesOf(graph, scene, page, colouring) },
    colourRowOf(graph, scene, page, colouring),
    { title: words.line, entries: lineEntriesOf(scene, page) },
    { title: words.card, entries: cardEntriesOf(graph, scene, page) },
    { title: words.icon, entries: iconEntriesOf(graph, scene, page) },
  ].filter(({ entries }) => entries.length > 0);
  const left =
    Math.max(0, ...rows.map(({ title }) => page.measureText(title, FONT_PX, true))) + TITLE_GAP_PX;
  const elements: XmlElement[] = [];
  let top = 0;
  for (const { title, entries } of rows) {
    elements.push(textAt(title, 0, top, true, page));
    const widths = entries.map(
      ({ label, sampleWidth }) =>
        sampleWidth + SAMPLE_GAP_PX + page.measureText(label, FONT_PX, false),
    );
    const places = flowOf(widths, page.width - left, ENTRY_GAP_PX);
    entries.forEach(({ label, sample, sampleWidth }, i) => {
      const { x = 0, line = 0 } = places[i] ?? {};
      const y = top + line * LINE_HEIGHT_PX;
      const middle = y + LINE_HEIGHT_PX / 2;
      elements.push(
        xml('g', { transform: `translate(${Math.round(left + x)} ${middle})` }, ...sample),
        textAt(label, left + x + sampleWidth + SAMPLE_GAP_PX, y, false, page),
      );
    });
    top += ((places.at(-1)?.line ?? 0) + 1) * LINE_HEIGHT_PX;
  }
  return { height: top, elements };
}

function textAt(text: string, x: number, top: number, bold: boolean, page: Page): XmlElement {
  const colour = page.palette.tokens[bold ? 'ink' : 'ink-quiet'];
  return svgText(text, { x, middle: top + LINE_HEIGHT_PX / 2, size: FONT_PX, bold, colour });
}

/** The methods that occur as colours of lines and bars. */
function methodEntriesOf(
  graph: LineageGraph,
  scene: Scene,
  page: Page,
  colouring: Colouring,
): readonly Entry[] {
  const methods = new Set<string>();
  for (const { edge } of scene.lines) {
    if (edge !== NONE) methods.add(graph.mainMethodAt(edge) ?? '');
  }
  for (const card of scene.cards) {
    // The bars of bundles have the same colours as cards.
    if (card.kind === 'bundle' && colouring === 'method')
      for (const { method } of card.shares) methods.add(method);
  }
  methods.delete('');
  const other = [...methods].some((method) => methodColourOf(method, graph.vocabulary) === 'other');
  const coloured = graph.vocabulary
    .idsOf('methods')
    .filter((id) => methods.has(id) && methodColourOf(id, graph.vocabulary) !== 'other');
  const words = wordsIn(page.lang).exported;
  return [
    ...coloured.map((method) =>
      lineEntry(
        graph.vocabulary.labelOf('methods', method, page.lang),
        lookOfMethod(method, graph.vocabulary),
        page,
      ),
    ),
    ...(other ? [lineEntry(words.otherMethod, PLAIN, page)] : []),
  ];
}

const PLAIN: LineLook = { colour: 'other', regime: 'not-stated', dotted: false };

function lineEntriesOf({ lines }: Scene, page: Page): readonly Entry[] {
  const words = wordsIn(page.lang).marks;
  const claims = lines.filter(({ edge }) => edge !== NONE);
  const isPlain = ({ colour, regime, dotted }: Line) =>
    colour !== 'successor' && regime === 'not-stated' && !dotted;
  const kinds: readonly [boolean, string, Partial<LineLook>][] = [
    [claims.some(({ regime }) => regime === 'full'), words.full, { regime: 'full' }],
    [claims.some(({ regime }) => regime === 'peft'), words.peft, { regime: 'peft' }],
    [claims.some(isPlain), words.notStated, {}],
    [claims.some(({ dotted }) => dotted), words.data, { dotted: true }],
    [claims.some(({ colour }) => colour === 'successor'), words.successor, { colour: 'successor' }],
  ];
  return kinds
    .filter(([occurs]) => occurs)
    .map(([, label, look]) => lineEntry(label, { ...PLAIN, ...look }, page));
}

function lineEntry(label: string, look: LineLook, { palette }: Page): Entry {
  const { width, dash, cap } = strokeOf(look);
  const line = xml('path', {
    d: `M0 0H${LINE_SAMPLE_PX}`,
    fill: 'none',
    stroke: palette.methods[look.colour],
    'stroke-width': width,
    'stroke-dasharray': dash === 'none' ? undefined : dash,
    'stroke-linecap': cap,
  });
  return { label, sampleWidth: LINE_SAMPLE_PX, sample: [line] };
}

const CARD: NodeCard = {
  kind: 'node',
  key: '',
  node: NONE,
  column: 0,
  ...CARD_SAMPLE_PX,
  name: [],
  namePx: 0,
  subtitle: '',
  domains: [],
  multimodal: false,
  generation: false,
  ghost: false,
  grid: null,
  collapsed: 0,
  hiddenParents: 0,
};

function cardEntriesOf(graph: LineageGraph, { cards }: Scene, page: Page): readonly Entry[] {
  const words = wordsAbout(graph, page.lang).exported;
  const shared = wordsAbout(graph, page.lang).marks;
  const nodes = cards.filter((card) => card.kind === 'node');
  const bundle = cards.find((card) => card.kind === 'bundle' && !card.attached);
  const entries: Entry[] = [];
  if (nodes.some(({ generation, grid }) => generation && grid === null)) {
    entries.push(cardEntry(words.generation, { ...CARD, generation: true }, page));
  }
  if (bundle) entries.push(cardEntry(shared.bundle, bundle, page));
  if (nodes.some(({ ghost, grid }) => ghost && grid === null)) {
    entries.push(cardEntry(shared.ghost, { ...CARD, ghost: true }, page));
  }
  if (nodes.some(({ hiddenParents }) => hiddenParents > 0)) {
    const dots = svgMark({ kind: 'dots', x: 10, y: 0, ink: 'ink-quiet' }, page.palette);
    entries.push({ label: words.hiddenParents, sampleWidth: 12, sample: [dots] });
  }
  return entries;
}

/** A small sample card of this kind. */
function cardEntry(label: string, card: Parameters<typeof svgBody>[0], { palette }: Page): Entry {
  // A border as pale as in the picture would be invisible on so small a card.
  const tokens: Palette['tokens'] = { ...palette.tokens, line: palette.tokens['ink-quiet'] };
  const body = svgBody(card, CARD_SAMPLE_PX, { ...palette, tokens }, false);
  const up = `translate(0 ${-CARD_SAMPLE_PX.height / 2})`;
  return {
    label,
    sampleWidth: CARD_SAMPLE_PX.width + 2,
    sample: [xml('g', { transform: up }, ...body)],
  };
}

/** The icons on cards; domains with the same icon share an entry. */
function iconEntriesOf(graph: LineageGraph, { cards }: Scene, page: Page): readonly Entry[] {
  const nodes = cards.filter((card) => card.kind === 'node');
  const present = new Set(nodes.flatMap(({ domains }) => domains));
  const labels = new Map<IconNode, string[]>();
  for (const domain of graph.vocabulary.idsOf('domains')) {
    const icon = present.has(domain) ? domainIconOf(domain) : undefined;
    if (!icon) continue;
    const list = labels.get(icon) ?? [];
    list.push(graph.vocabulary.labelOf('domains', domain, page.lang));
    labels.set(icon, list);
  }
  if (nodes.some(({ multimodal }) => multimodal)) {
    labels.set(Image, [wordsIn(page.lang).marks.multimodal]);
  }
  return [...labels].map(([icon, list]) => ({
    label: list.join(' / '),
    sampleWidth: ICON_PX,
    sample: [svgIcon(icon, 0, -ICON_PX / 2, ICON_PX, page.palette.tokens['ink-quiet'])],
  }));
}
