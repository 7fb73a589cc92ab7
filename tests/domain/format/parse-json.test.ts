import { describe, expect, test } from 'vitest';
import { parseJsonInSteps } from '../../../src/domain/format/parse-json.js';
import { finish } from '../../../src/domain/format/steps.js';

/** Enough items that no text of them is parsed in one go. */
const LONG = Array.from({ length: 5000 }, (_, n) => ({ id: `m${n}`, text: 'x'.repeat(1000) }));
const ITEMS = JSON.stringify(LONG).slice(1, -1);
const whole = (lists: string) => `{"format":1,${lists},"views":[]}`;

/** How many steps it takes. */
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
    ['plain', whole(`"nodes":[${ITEMS}],"edges":[]`)],
    ['both long', whole(`"edges":[${ITEMS}],"nodes":[${ITEMS}]`)],
    ['with spaces', whole(`\n "nodes" : [\n ${ITEMS} \n] , "edges" : [ ] `)],
    ['quotes, brackets and backslashes in texts', whole(`"nodes":["]\\"\\\\","[{",${ITEMS}]`)],
    ['a list of that name further in', whole(`"about":{"nodes":[${ITEMS}]},"nodes":[1]`)],
    ['said twice: the last counts', whole(`"nodes":[1],"edges":[],"nodes":[${ITEMS}]`)],
    ['said twice, once with an escape', whole(`"nodes":[${ITEMS}],"n\\u006fdes":[7]`)],
    ['no list', whole(`"nodes":{"a":[${ITEMS}]},"edges":"none"`)],
    ['a list at the outside', `[{"nodes":[${ITEMS}]}]`],
    ['a text', JSON.stringify('nodes'.repeat(1_000_000))],
  ])('%s: as JSON.parse has it', (_, text) => {
    expect(finish(parseJsonInSteps(text))).toEqual(JSON.parse(text));
  });

  test.each([
    ['cut short', whole(`"nodes":[${ITEMS}]`).slice(0, -20)],
    ['cut in a text', whole(`"nodes":[${ITEMS}`)],
    ['a comma too many at the end', whole(`"nodes":[${ITEMS},]`)],
    ['a comma too many in the middle', whole(`"nodes":[${ITEMS},,${ITEMS}]`)],
    ['a comma too many at the start', whole(`"nodes":[,${ITEMS}]`)],
    ['a bracket of the other kind', whole(`"nodes":[${ITEMS}}`)],
    ['something behind it', `${whole(`"nodes":[${ITEMS}]`)} 1`],
  ])('%s: the error of JSON.parse', (_, text) => {
    const error = errorOf(() => finish(parseJsonInSteps(text)));
    expect(error).toContain('SyntaxError');
    expect(error).toBe(errorOf(() => JSON.parse(text)));
  });

  test('a long text takes steps in proportion to its length, a short one none', () => {
    const once = stepsOf(whole(`"nodes":[${ITEMS}]`));
    expect(once).toBeGreaterThan(20);
    expect(stepsOf(whole(`"nodes":[${ITEMS},${ITEMS}]`))).toBeGreaterThan(1.8 * once);
    expect(stepsOf(whole('"nodes":[]'))).toBe(0);
  });
});
