import { afterEach, describe, expect, test } from 'vitest';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { fileOf } from '../graph-of.js';
import { settled } from './element-contract.js';
import { find } from './stand-in.js';

const TABLES = {
  ...fileOf('raw > orders [join] > revenue; raw > customers', {
    raw: { released: '2023', domains: ['sales'], organization: ['Shop'] },
    orders: { released: '2024', domains: ['sales'] },
  }),
  vocabulary: {
    noun: { one: { en: 'table', zh: '数据表' }, many: { en: 'tables', zh: '数据表' } },
  },
};

/** The visible and accessible texts of an element, in all its shadow roots. */
function saidBy(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const attributes = ['aria-label', 'title', 'placeholder'].map((name) =>
      element.getAttribute(name),
    );
    return [
      ...own.map(({ textContent }) => textContent ?? ''),
      ...attributes.map((text) => text ?? ''),
      ...(element.shadowRoot ? saidBy(element.shadowRoot) : []),
    ];
  });
}

describe('<lineage-graph>, of a graph that is not about models', () => {
  let element: LineageGraphElement;
  afterEach(() => element.remove());

  test('it has no facet of base models', async () => {
    element = document.createElement('lineage-graph');
    element.lang = 'en';
    element.style.cssText = 'inline-size: 1400px; block-size: 800px';
    element.graph = TABLES;
    document.body.append(element);
    await settled(element);
    await element.whenDrawn();
    find(element, '.controls [aria-expanded=false]').click();
    const filters = () => element.renderRoot.querySelector('lineage-filters')?.shadowRoot;
    await expect.poll(() => filters()?.textContent).toContain('Domain');
    expect(filters()?.textContent).not.toContain('Base model');
  });

  test.each([
    ['en', 'select=orders', /\bmodels?\b/i, '4 tables'],
    ['en', 'show=table', /\bmodels?\b/i, '4 tables'],
    ['en', 'show=matrix', /\bmodels?\b/i, '4 tables'],
    ['en', 'domain=sales&show=outline', /\bmodels?\b/i, '2 tables match'],
    ['en', 'domain=sales&q=nothing', /\bmodels?\b/i, 'No table matches '],
    ['zh', 'domain=sales', /模型/, '2 个数据表符合'],
    ['en', 'compare=orders,revenue', /\bmodels?\b/i, 'revenue'],
    ['en', 'colour=generation', /\bmodels?\b/i, '4 tables'],
    ['zh', 'show=table', /模型/, '4 个数据表'],
    ['zh', 'show=outline', /模型/, '衍生数据表'],
    ['zh', 'show=matrix', /模型/, '数据表'],
    ['zh', 'select=orders', /模型/, 'orders'],
    ['zh', 'compare=orders,revenue', /模型/, 'revenue'],
  ])(
    'in %s, %s uses its own noun in counts, search and messages',
    async (lang, view, modelWords, says) => {
      element = document.createElement('lineage-graph');
      element.lang = lang;
      element.style.cssText = 'inline-size: 1400px; block-size: 800px';
      element.view = view;
      element.graph = TABLES;
      document.body.append(element);
      await settled(element);
      await element.whenDrawn();
      await settled(element);
      const texts = () => saidBy(element.renderRoot);
      await expect.poll(() => texts().some((text) => text.includes(says))).toBe(true);
      const ofModels = () => texts().filter((text) => modelWords.test(text));
      await expect.poll(ofModels).toEqual([]);
    },
  );
});
