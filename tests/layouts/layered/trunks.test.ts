import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trunksOf } from '../../../src/layouts/layered/trunks.js';
import { layoutRequests } from '../layout-request-arbitrary.js';

describe('trunksOf', () => {
  test('the links of a source share one passage through a column', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const { dummies, trunks } = trunksOf(request);
        const columnOf = (box: number) => request.boxes[box]?.column ?? NaN;
        const passed = new Set(
          request.links.flatMap(({ source, target }) => {
            const between = columnOf(target) - columnOf(source) - 1;
            return Array.from(
              { length: between },
              (_, k) => `${source} ${columnOf(source) + k + 1}`,
            );
          }),
        );
        expect(dummies).toHaveLength(passed.size);
        expect(new Set(trunks.map(({ tail }) => tail)).size).toBe(trunks.length);
      }),
    );
  });

  test('every link ends in one trunk, which comes from its source column by column', () => {
    fc.assert(
      fc.property(layoutRequests, (request) => {
        const { dummies, trunks } = trunksOf(request);
        const columnOf = (item: number) =>
          request.boxes[item]?.column ?? dummies[item - request.boxes.length] ?? NaN;
        const comesFrom = new Map(trunks.map(({ tail, next }) => [next, tail]));
        expect(trunks.flatMap(({ ends }) => ends).sort((a, b) => a - b)).toEqual(
          request.links.map((_, l) => l),
        );
        for (const { tail, heads, ends } of trunks) {
          for (const head of heads) expect(columnOf(head)).toBe(columnOf(tail) + 1);
          let source = tail;
          while (comesFrom.has(source)) source = comesFrom.get(source) ?? NaN;
          for (const l of ends) expect(request.links[l]?.source).toBe(source);
        }
      }),
    );
  });
});
