import { expect, test } from 'vitest';
import { runSideBySide } from '../../scripts/run-side-by-side.mjs';

interface Check {
  readonly name: string;
  readonly after?: readonly string[];
  readonly workers?: number;
}

/** Starts checks that end when the test decides; `started` lists those started, with their workers if several. */
function startChecks(checks: readonly Check[], lanes: number) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const done = runSideBySide(checks, lanes, ({ name, workers }) => {
    started.push(workers === 1 ? name : `${name} × ${workers}`);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(`${name} ended`)));
  });
  const end = async (name: string) => {
    ends.get(name)?.();
    // Waiting checks start in a later microtask.
    await new Promise(setImmediate);
  };
  return { started, end, done };
}

test('a check starts as soon as there is a lane, in the order of the list', async () => {
  const { started, end, done } = startChecks([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2);
  expect(started).toEqual(['a', 'b']);
  await end('b');
  expect(started).toEqual(['a', 'b', 'c']);
  await end('c');
  await end('a');
  expect(await done).toEqual(['a ended', 'b ended', 'c ended']);
});

test('a check starts after those it names; later ones take its lane until then', async () => {
  const checks = [{ name: 'a' }, { name: 'b', after: ['a', 'c'] }, { name: 'c' }, { name: 'd' }];
  const { started, end } = startChecks(checks, 2);
  expect(started).toEqual(['a', 'c']);
  await end('a');
  expect(started).toEqual(['a', 'c', 'd']);
  await end('c');
  expect(started).toEqual(['a', 'c', 'd', 'b']);
});

test('a check with two workers starts with one free lane, and the next one once both are free', async () => {
  const checks = [{ name: 'a' }, { name: 'b', workers: 2 }, { name: 'c' }];
  const { started, end } = startChecks(checks, 2);
  expect(started).toEqual(['a', 'b × 2']);
  await end('a');
  expect(started).toEqual(['a', 'b × 2']);
  await end('b');
  expect(started).toEqual(['a', 'b × 2', 'c']);
});

test('a check never has more workers than there are lanes', () => {
  expect(startChecks([{ name: 'a', workers: 2 }], 1).started).toEqual(['a']);
});

test('a check that waits for one that is not in the list is reported', async () => {
  const { done } = startChecks([{ name: 'a', after: ['b'] }], 1);
  await expect(done).rejects.toThrow('a: waits for checks that are not in the list');
});
