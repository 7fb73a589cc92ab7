import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { METHOD_COLOURS, propertyOfColour } from '../../../src/scene/style/encoding.js';
import { LIGHT_PALETTE } from '../../../src/scene/style/light-palette.js';

test('the light palette has the colours of the theme', () => {
  const theme = readFileSync('src/components/ui/theme.styles.ts', 'utf8');
  const colours = new Map(
    [...theme.matchAll(/--lineage-([\w-]+): light-dark\((#\w+),/g)].map(([, name, colour]) => [
      name,
      colour,
    ]),
  );
  const { tokens, methods, tints } = LIGHT_PALETTE;
  const names = [
    ...Object.entries(tokens),
    ...METHOD_COLOURS.map((name) => [propertyOfColour(name), methods[name]] as const),
    ...Object.entries(tints),
  ];
  expect(names.length).toBeGreaterThan(30);
  for (const [name, colour] of names) expect([name, colours.get(name)]).toEqual([name, colour]);
});
