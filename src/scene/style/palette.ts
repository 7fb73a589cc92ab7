import type { MethodColour } from './encoding.js';
import { TINTS, type Tint } from './tints.js';

/** The theme's custom properties used in pictures, without their `--lineage-` prefix. */
export const TOKENS = [
  'surface',
  'surface-raised',
  'surface-sunken',
  'ink',
  'ink-quiet',
  'line',
  'accent',
  'focus',
  'warning',
  'generation',
  'generation-ink',
] as const;

export type Token = (typeof TOKENS)[number];

/** The theme resolved to colours that a canvas accepts. */
export interface Palette {
  readonly tokens: Readonly<Record<Token, string>>;
  readonly methods: Readonly<Record<MethodColour, string>>;
  readonly tints: Readonly<Record<Tint, string>>;
  readonly font: string;
}

/** The colour of a bar. */
export function barColourOf({ methods, tints }: Palette, colour: MethodColour | Tint): string {
  return isTint(colour) ? tints[colour] : methods[colour];
}

function isTint(colour: MethodColour | Tint): colour is Tint {
  return TINTS.some((tint) => tint === colour);
}
