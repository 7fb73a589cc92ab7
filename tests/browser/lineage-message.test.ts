import { describe, expect, test } from 'vitest';
import { problemAt, type Problem } from '../../src/domain/format/problem.js';
import { loadErrorOf } from '../../src/components/message/graph-load-error.js';
import '../../src/components/message/lineage-message.js';
import { settled } from './element-contract.js';
import { find } from './stand-in.js';

/** The message of an empty graph, with what a page put between its tags. */
async function emptyMessage(...content: readonly (Node | string)[]): Promise<HTMLElement> {
  const element = document.createElement('lineage-message');
  element.kind = 'empty';
  element.append(...content);
  document.body.append(element);
  await settled(element);
  // A slot reports its content after the update.
  await new Promise(requestAnimationFrame);
  await settled(element);
  return element;
}

test('lineage-message shows errors in the language of the reader', async () => {
  const element = document.createElement('lineage-message');
  const { kind, reason } = loadErrorOf('layout', new Error('no room'));
  Object.assign(element, { kind, reason, lang: 'zh' });
  document.body.append(element);
  await expect
    .poll(() => element.shadowRoot?.querySelector('.reason')?.textContent.trim())
    .toBe('程序出错（“no room”）');
  element.remove();
});

test('above a graph that stays, an error has causes or details; a cancelled load has neither', async () => {
  const element = document.createElement('lineage-message');
  document.body.append(element);
  const unreachable = problemAt('a.json', 'unreachable', 'TypeError');
  const detailsOf = async (kind: 'cancelled' | 'network' | 'format', reason: Problem) => {
    Object.assign(element, { kind, reason, stale: true });
    await settled(element);
    return [...(element.shadowRoot?.querySelectorAll('.banner :is(summary, h3)') ?? [])]
      .filter((heading) => getComputedStyle(heading).display !== 'none')
      .map(({ textContent }) => textContent);
  };
  expect(await detailsOf('cancelled', unreachable)).toEqual([]);
  expect(await detailsOf('network', unreachable)).toEqual(['Possible causes', 'Details']);
  expect(await detailsOf('format', problemAt('', 'parquet', 'a.parquet: cut'))).toEqual([
    'Details',
  ]);
  // No possible causes if the reason is known.
  expect(await detailsOf('network', problemAt('a.parquet', 'file-changed'))).toEqual(['Details']);
  expect(await detailsOf('network', problemAt('a.json', 'silence', 30))).toEqual(['Details']);
  element.remove();
});

describe('lineage-message, empty', () => {
  test('has a default text, with any white space between its tags', async () => {
    const element = await emptyMessage('\n  ', document.createComment(''), '\n');
    expect(find(element, '.full').hidden).toBe(false);
    expect(find(element, 'h2').textContent).toBe('This graph is empty');
    element.remove();
  });

  test('shows the text of the page instead', async () => {
    const words = document.createElement('p');
    words.textContent = 'Nothing yet.';
    const element = await emptyMessage('\n  ', words);
    expect(find(element, '.full').hidden).toBe(true);
    element.remove();
  });
});
