import { METHOD_COLOURS } from '../../src/scene/style/encoding.js';
import { TOKENS, type Palette } from '../../src/scene/style/palette.js';
import { TINTS } from '../../src/scene/style/tints.js';

/** A palette of distinct colours: tokens are reds, methods are blues, tints are greens. */
export const LIGHT_PALETTE: Palette = {
  tokens: numbered(TOKENS, (n) => `rgb(200, 0, ${n})`),
  methods: numbered(METHOD_COLOURS, (n) => `rgb(0, ${n}, 200)`),
  tints: numbered(TINTS, (n) => `rgb(0, 200, ${n})`),
  font: '"Noto Sans", sans-serif',
};

function numbered<K extends string>(
  names: readonly K[],
  colourOf: (n: number) => string,
): Record<K, string> {
  return Object.fromEntries(names.map((name, n) => [name, colourOf(n)])) as Record<K, string>;
}
