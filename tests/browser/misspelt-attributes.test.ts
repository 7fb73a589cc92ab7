import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../src/define.js';
import { settled } from './element-contract.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The console warnings about an element with these attributes. */
async function warningsOf(attributes: string): Promise<readonly unknown[]> {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const holder = document.createElement('template');
  holder.innerHTML = `<lineage-graph ${attributes}></lineage-graph>`;
  const element = document.importNode(holder.content, true).firstElementChild;
  if (!element) throw new Error('expected an element');
  document.body.append(element);
  await settled(element);
  element.remove();
  document.body.append(element);
  element.remove();
  return warn.mock.calls.map((call: readonly unknown[]) => call[0]);
}

describe('<lineage-graph>, misspelt attributes', () => {
  test.each([
    ['compare_src=""', 'compare_src', 'compare-src'],
    ['comparesrc=""', 'comparesrc', 'compare-src'],
    ['panel="all"', 'panel', 'panels'],
    ['laguage="zh"', 'laguage', 'lang'],
    ['language="zh"', 'language', 'lang'],
    ['them="dark"', 'them', 'theme'],
  ])('%s is reported once, with a suggestion', async (attributes, name, meant) => {
    expect(await warningsOf(attributes)).toEqual([
      `lineage-graph: ${name} is not an attribute; did you mean "${meant}"?`,
    ]);
  });

  test('its own, global and foreign attributes are not reported', async () => {
    const own =
      'src="" view="" selected="" layout="" direction="" panels="" theme="" interaction="" loading="" compare-src="" editable hub="" page-keys lang="en"';
    const global =
      'class="" id="graph" style="" title="" dir="ltr" slot="" part="" role="" tabindex="0" hidden is="" nonce="" inert itemid="" itemref="" autofocus translate="no"';
    const foreign =
      'data-view="" aria-label="" v-view="" v-cloak x-view="" :src="" @view="" _nghost="" _ngcontent-abc-12="" ng-src="" onload="" hx-get="" key="" ref="" wire:key="" astro-cid-1="" jsaction=""';
    expect(await warningsOf(`${own} ${global} ${foreign}`)).toEqual([]);
  });
});
