import type { Vocabulary } from '../../domain/format/vocabulary.js';
import { KIND_TINTS } from './tints.js';

/**
 * How a claim looks. Colour says the main method, the dash says how many parameters were touched, dots say that only data
 * passed on, grey says that one generation follows another.
 */

/** The built-in methods, each with a colour of its own. */
export const COLOURED_METHODS = [
  'continued-pretraining',
  'instruction-tuning',
  'peft',
  'full-fine-tuning',
  'multimodal',
  'preference-alignment',
  'reinforcement-learning',
  'long-context',
  'merge',
  'pruning',
  'quantization',
] as const;

/** Every colour of a line: of the built-in methods, of those that a file adds, in their order, and of what is neither. */
export const METHOD_COLOURS = [...COLOURED_METHODS, ...KIND_TINTS, 'other', 'successor'] as const;

/** The name of a colour of {@link METHOD_COLOURS}. */
export type MethodColour = (typeof METHOD_COLOURS)[number];

/** The custom property of the theme that has a colour; `--lineage-` before it. */
export function propertyOfColour(colour: MethodColour): string {
  return KIND_TINTS.some((tint) => tint === colour) ? colour : `method-${colour}`;
}

/** How many of the parameters were trained, as far as the methods say. */
export type Regime = 'peft' | 'full' | 'not-stated';

/** The colour of a method, by what it is or by its place in the file's vocabulary; the word itself is never a name. */
export function methodColourOf(method: string | undefined, vocabulary: Vocabulary): MethodColour {
  const builtIn = COLOURED_METHODS.find((known) => known === method);
  if (builtIn) return builtIn;
  const place = method === undefined ? -1 : vocabulary.ownPlaceOf('methods', method);
  return KIND_TINTS[place] ?? 'other';
}

/** The regime a list of methods states. */
export function regimeOf(methods: readonly string[] | undefined): Regime {
  if (methods?.includes('peft')) return 'peft';
  return methods?.includes('full-fine-tuning') ? 'full' : 'not-stated';
}

/** Widths of lines in pixels: what the legend shows is what is drawn. */
export const LINE_WIDTH_PX = {
  notStated: 1.5,
  peft: 1.7,
  full: 2.8,
  successor: 4,
  bundleEdge: 1,
} as const;

/** Line, gap, in pixels. */
export const DASH_PX = { peft: [6, 4], data: [0.1, 5], ghost: [4, 2] } as const;

/** How much things cover what is behind them. */
export const OPACITY = {
  line: 0.85,
  successorLine: 0.7,
  faintLine: 0.5,
  dimmedLine: 0.1,
  behindLine: 0.25,
  dimmedCard: 0.28,
  ghost: 0.55,
  ghostGeneration: 0.8,
  behindBundle: 0.45,
  aroundSelectedLine: 0.25,
} as const;

/** Corner radii of cards in pixels. */
export const RADIUS_PX = { card: 6, bundle: 5, tab: 4, cell: 4 } as const;

/** The width of the hairline around a bar on a dark ground. */
export const HALO_PX = 0.75;

/** How far the card behind a bundle sticks out. */
export const BEHIND_PX = 3;
/** The border of what is selected, and the space a selected line glows into on each side. */
export const SELECTED_BORDER_PX = 2.5;
export const SELECTED_GLOW_PX = 5;
/** The space a line that the keyboard goes along glows into on each side. */
export const FOLLOWED_GLOW_PX = 3;
