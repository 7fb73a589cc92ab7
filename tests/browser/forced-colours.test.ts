import { CSSResult } from 'lit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { readPalette } from '../../src/render/read-palette.js';
import { graphOf } from '../graph-of.js';
import { contrastOf } from '../seen-colour.js';
import { axeProblemsOf } from './element-contract.js';

const force = (value: 'active' | 'none') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

let element: LineageGraphElement;

const palette = () => element.canvas && readPalette(element.canvas.probe);

beforeEach(async () => {
  await force('active');
  element = document.createElement('lineage-graph');
  element.style.setProperty('--lineage-ink', '#fbfaf7');
  element.graph = graphOf('llama > alpaca > medalpaca');
  document.body.append(element);
  await expect.poll(() => element.picture).not.toBeNull();
});
afterEach(async () => {
  element.remove();
  await force('none');
});

test.each([
  ['ink', 'surface-raised'],
  ['ink-quiet', 'surface-raised'],
  ['line', 'surface'],
  ['focus', 'surface'],
  ['generation-ink', 'generation'],
] as const)('in forced colours %s is visible on %s, whatever the page sets', (seen, ground) => {
  const tokens = palette()?.tokens;
  expect(contrastOf(tokens?.[seen] ?? '', tokens?.[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
});

test('in forced colours the main methods are still distinguishable', () => {
  const methods = Object.values(palette()?.methods ?? {});
  expect(new Set(methods).size).toBe(methods.length);
});

test('in forced colours axe finds nothing', async () => {
  expect(await axeProblemsOf(element)).toEqual([]);
});

/** The rules of a style sheet, and of the conditions in it. */
function rulesIn(list: CSSRuleList): CSSStyleRule[] {
  return [...list].flatMap((rule) =>
    rule instanceof CSSStyleRule
      ? [rule]
      : rule instanceof CSSGroupingRule
        ? rulesIn(rule.cssRules)
        : [],
  );
}

test('in forced colours, text on the accent has no backplate, which would hide it', () => {
  const files = import.meta.glob<Record<string, unknown>>('../../src/components/**/*.styles.ts', {
    eager: true,
  });
  const sheets = Object.values(files)
    .flatMap(Object.values)
    .flatMap((value) => (value instanceof CSSResult && value.styleSheet) || []);
  const filled = sheets
    .flatMap((sheet) => rulesIn(sheet.cssRules))
    .filter(
      ({ style }) =>
        style.getPropertyValue('color') === 'var(--lineage-accent-ink)' &&
        style.getPropertyValue('background') === 'var(--lineage-accent)',
    );
  expect(filled.length).toBeGreaterThan(3);
  expect(
    filled
      .filter(({ style }) => style.getPropertyValue('forced-color-adjust') !== 'none')
      .map(({ selectorText }) => selectorText),
  ).toEqual([]);
});
