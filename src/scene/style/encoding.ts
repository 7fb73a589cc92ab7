import type { Vocabulary } from '../../domain/format/vocabulary.js';
import { KIND_TINTS } from './tints.js';

/**
 * How a claim looks: colour is the main method, the dash pattern is the share of parameters that were trained, dots
 * mean that only data was passed, grey means the next generation.
 */

/** The built-in methods with a colour of their own. */
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

/** Every line colour: of built-in methods, of methods that a file adds (in order), and of anything else. */
export const METHOD_COLOURS = [...COLOURED_METHODS, ...KIND_TINTS, 'other', 'successor'] as const;

/** The name of a colour of {@link METHOD_COLOURS}. */
export type MethodColour = (typeof METHOD_COLOURS)[number];

/** The theme's custom property for a colour, without its `--lineage-` prefix. */
export function propertyOfColour(colour: MethodColour): string {
  return KIND_TINTS.some((tint) => tint === colour) ? colour : `method-${colour}`;
}

/** Which share of the parameters was trained, as far as the methods state it. */
export type Regime = 'peft' | 'full' | 'not-stated';

/**
 * The colour of a method, by its id or by its index in the file's vocabulary; a file's own word never becomes a name.
 */
export function methodColourOf(method: string | undefined, vocabulary: Vocabulary): MethodColour {
  const builtIn = COLOURED_METHODS.find((known) => known === method);
  if (builtIn) return builtIn;
  const place = method === undefined ? -1 : vocabulary.ownPlaceOf('methods', method);
  return KIND_TINTS[place] ?? 'other';
}

/** The regime that a list of methods implies. */
export function regimeOf(methods: readonly string[] | undefined): Regime {
  if (methods?.includes('peft')) return 'peft';
  return methods?.includes('full-fine-tuning') ? 'full' : 'not-stated';
}

/** Line widths in pixels, shared by legend and picture. */
export const LINE_WIDTH_PX = {
  notStated: 1.5,
  peft: 1.7,
  full: 2.8,
  successor: 4,
  bundleEdge: 1,
} as const;

/** Dash and gap lengths in pixels. */
export const DASH_PX = { peft: [6, 4], data: [0.1, 5], ghost: [4, 2] } as const;

/** Opacities. */
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

/** Width of the hairline around a bar on a dark background. */
export const HALO_PX = 0.75;

/** How far the second card behind a bundle sticks out. */
export const BEHIND_PX = 3;
/** Border width of a selected card, and glow on each side of a selected line. */
export const SELECTED_BORDER_PX = 2.5;
export const SELECTED_GLOW_PX = 5;
/** Glow on each side of a line that is followed by keyboard. */
export const FOLLOWED_GLOW_PX = 3;
