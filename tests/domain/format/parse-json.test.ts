import { describe, expect, test } from 'vitest';
import { parseJsonInSteps } from '../../../src/domain/format/parse-json.js';
import { finish } from '../../../src/domain/format/steps.js';

/** Enough items that their text is not parsed at once. */
const LONG = Array.from({ length: 5000 }, (_, n) => ({ id: `m${n}`, text: 'x'.repeat(1000) }));
const ITEMS = JSON.stringify(LONG).slice(1, -1);
const fileWith = (lists: string) => `{"format":1,${lists},"views":[]}`;

/** The number of steps. */
function stepsOf(text: string): number {
  const steps = parseJsonInSteps(text);
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

function errorOf(parse: () => unknown): string {
  try {
    parse();
    return 'none';
  } catch (error) {
    return String(error);
  }
}

describe('parseJsonInSteps', () => {
  test.each([
    ['plain', fileWith(`"nodes":[${ITEMS}],"edges":[]`)],
    ['both long', fileWith(`"edges":[${ITEMS}],"nodes":[${ITEMS}]`)],
    ['with spaces', fileWith(`\n "nodes" : [\n ${ITEMS} \n] , "edges" : [ ] `)],
    ['quotes, brackets and backslashes in texts', fileWith(`"nodes":["]\\"\\\\","[{",${ITEMS}]`)],
    ['a nested list of that name', fileWith(`"about":{"nodes":[${ITEMS}]},"nodes":[1]`)],
    ['twice: the last one wins', fileWith(`"nodes":[1],"edges":[],"nodes":[${ITEMS}]`)],
    ['twice, once with an escape', fileWith(`"nodes":[${ITEMS}],"n\\u006fdes":[7]`)],
    ['no list', fileWith(`"nodes":{"a":[${ITEMS}]},"edges":"none"`)],
    ['a list at the top level', `[{"nodes":[${ITEMS}]}]`],
    ['a text', JSON.stringify('nodes'.repeat(1_000_000))],
  ])('%s: equals JSON.parse', (_, text) => {
    expect(finish(parseJsonInSteps(text))).toEqual(JSON.parse(text));
  });

  test.each([
    ['cut short', fileWith(`"nodes":[${ITEMS}]`).slice(0, -20)],
    ['truncated inside a string', fileWith(`"nodes":[${ITEMS}`)],
    ['an extra comma at the end', fileWith(`"nodes":[${ITEMS},]`)],
    ['an extra comma in the middle', fileWith(`"nodes":[${ITEMS},,${ITEMS}]`)],
    ['an extra comma at the start', fileWith(`"nodes":[,${ITEMS}]`)],
    ['a mismatched bracket', fileWith(`"nodes":[${ITEMS}}`)],
    ['trailing content', `${fileWith(`"nodes":[${ITEMS}]`)} 1`],
  ])('%s: the error of JSON.parse', (_, text) => {
    const error = errorOf(() => finish(parseJsonInSteps(text)));
    expect(error).toContain('SyntaxError');
    expect(error).toBe(errorOf(() => JSON.parse(text)));
  });

  test('a long text takes steps in proportion to its length, a short one none', () => {
    const once = stepsOf(fileWith(`"nodes":[${ITEMS}]`));
    expect(once).toBeGreaterThan(20);
    expect(stepsOf(fileWith(`"nodes":[${ITEMS},${ITEMS}]`))).toBeGreaterThan(1.8 * once);
    expect(stepsOf(fileWith('"nodes":[]'))).toBe(0);
  });
});
