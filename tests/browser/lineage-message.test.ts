import { describe, expect, test } from 'vitest';
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
  // A slot tells of what is in it after the drawing.
  await new Promise(requestAnimationFrame);
  await settled(element);
  return element;
}

describe('lineage-message, empty', () => {
  test('has words of its own, whatever space is between its tags', async () => {
    const element = await emptyMessage('\n  ', document.createComment(''), '\n');
    expect(find(element, '.full').hidden).toBe(false);
    expect(find(element, 'h2').textContent).toBe('This graph is empty');
    element.remove();
  });

  test('lets a page speak instead', async () => {
    const words = document.createElement('p');
    words.textContent = 'Nothing yet.';
    const element = await emptyMessage('\n  ', words);
    expect(find(element, '.full').hidden).toBe(true);
    element.remove();
  });
});
