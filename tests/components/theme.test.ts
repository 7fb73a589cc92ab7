import { describe, expect, test } from 'vitest';
import { themeStyles } from '../../src/components/ui/theme.styles.js';
import { COLOURED_METHODS } from '../../src/scene/style/encoding.js';
import { KIND_TINTS, STEP_TINTS } from '../../src/scene/style/tints.js';
import { SHADES } from '../../src/scene/style/shades.js';
import { closestOf, contrastOf, differenceOf, SIGHT_NAMES } from '../seen-colour.js';

const THEMES = ['light', 'dark'] as const;

/** The colour of a custom property, as the theme writes it. @throws Error if it has none */
function colourOf(name: string, theme: (typeof THEMES)[number]): string {
  const pair = new RegExp(`--lineage-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(
    themeStyles.cssText,
  );
  const colour = pair?.[theme === 'light' ? 1 : 2];
  if (colour === undefined) throw new Error(`${name}: expected two colours, got none`);
  return colour;
}

const coloursOf = (names: readonly string[], theme: (typeof THEMES)[number]) =>
  new Map(names.map((name) => [name, colourOf(name, theme)]));

const FIVE = COLOURED_METHODS.slice(0, 5).map((name) => `method-${name}`);

describe.each(THEMES)('the %s theme', (theme) => {
  const grounds = ['surface', 'surface-raised'].map((name) => colourOf(name, theme));

  test('the five main methods differ by 14 units for every colour vision', () => {
    const [difference, pair] = closestOf(coloursOf(FIVE, theme));
    expect(difference, pair).toBeGreaterThanOrEqual(14);
  });

  test('kinds differ by 16 units for every colour vision', () => {
    const [difference, pair] = closestOf(coloursOf(KIND_TINTS, theme));
    expect(difference, pair).toBeGreaterThanOrEqual(16);
  });

  test('steps get steadily darker or lighter, by at least 11 units for every colour vision', () => {
    const steps = STEP_TINTS.map((name) => colourOf(name, theme));
    const [ground = ''] = grounds;
    const contrasts = steps.map((step) => contrastOf(step, ground));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
    for (const sight of SIGHT_NAMES) {
      for (const [i, step] of steps.slice(1).entries()) {
        expect(
          differenceOf(steps[i] ?? '', step, sight),
          `${step} ${sight}`,
        ).toBeGreaterThanOrEqual(11);
      }
    }
  });

  test('lines, kinds and steps have a contrast of at least 3 on every background', () => {
    const names = [
      ...COLOURED_METHODS.map((name) => `method-${name}`),
      ...KIND_TINTS,
      ...STEP_TINTS,
    ];
    for (const [name, colour] of coloursOf(names, theme)) {
      for (const ground of grounds) {
        expect(contrastOf(colour, ground), name).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('numbers have a contrast of at least 4.5 on every shade', () => {
    for (const shade of SHADES) {
      expect(
        contrastOf(colourOf(shade, theme), colourOf(`${shade}-ink`, theme)),
        shade,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });
});
