import { afterEach, describe, expect, test } from 'vitest';
import { diffGraphs } from '../../src/curate/diff/diff-graphs.js';
import { comparedGraphsOf } from '../../src/curate/diff/compared-graphs.js';
import type { LineageGraphElement } from '../../src/index.js';
import { fileOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find } from './stand-in.js';

const BEFORE = fileOf('llama > alpaca; llama > gone; other > far', { alpaca: { license: 'a' } });
const AFTER = fileOf('llama > alpaca > fresh; other > far', { alpaca: { license: 'b' } });

testElementContract('lineage-changes', (made) => {
  made.compared = comparedGraphsOf(diffGraphs(BEFORE, AFTER), BEFORE, AFTER);
});

describe('<lineage-graph compare-src>', () => {
  let element: LineageGraphElement;
  afterEach(() => element.remove());

  function make(change: Partial<LineageGraphElement>, lang = 'en', graph = AFTER): void {
    element = document.createElement('lineage-graph');
    element.lang = lang;
    element.style.blockSize = '700px';
    Object.assign(element, { graph }, change);
    document.body.append(element);
  }
  const changes = () => element.shadowRoot?.querySelector('lineage-changes') ?? null;
  const ids = () => element.graph?.nodes.map(({ id }) => id).sort();
  const marks = (change: string) =>
    changes()?.shadowRoot?.querySelectorAll(`.sheet .${change}`).length;
  const addressOf = (file: object) =>
    URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));

  test('added, removed and changed entries are marked in the picture and listed', async () => {
    const url = addressOf(BEFORE);
    make({ compareSrc: url });
    await expect.poll(ids).toEqual(['alpaca', 'fresh', 'gone', 'llama']);
    await element.whenDrawn();
    await expect.poll(() => marks('added')).toBe(2);
    expect([marks('removed'), marks('changed')]).toEqual([2, 1]);
    const made = changes();
    const legend = made?.shadowRoot?.querySelector('.legend')?.textContent ?? '';
    expect(legend.replace(/\s+/g, ' ')).toContain('+2 added−2 removed~1 changed');
    made?.shadowRoot?.querySelector<HTMLElement>('.action')?.click();
    await settled(element);
    expect(made && textIn(made)).toContain('Licence: a → b');
    expect(made && (await axeProblemsOf(made))).toEqual([]);
    URL.revokeObjectURL(url);
  });

  test('the list names models, relations and methods in the language of the reader', async () => {
    const names = (en: string, zh: string) => ({ name: { en, zh } });
    const more = {
      llama: names('LLaMA', '羊驼'),
      gone: { ...names('Gone', '旧模型'), released: '2023-05' },
    };
    const before = fileOf('llama > gone [peft]; llama > kept [distillation]', more);
    const { gone: _, ...rest } = more;
    const after = fileOf('llama > kept [distillation, peft]', rest);
    make({ compareGraph: before }, 'zh', after);
    await expect.poll(() => changes()?.shadowRoot?.querySelector('.action')).toBeTruthy();
    const made = changes();
    expect(made && textIn(made)).toContain('羊驼 → 旧模型（权重、参数高效微调）');
    expect(made && textIn(made)).toContain('方法：+ 参数高效微调');
    expect(made && textIn(made)).toContain('旧模型 (gone), 2023年5月');
    if (made) made.lang = 'en';
    await settled(element);
    expect(made && textIn(made)).toContain('LLaMA → Gone (Weights, PEFT)');
  });

  test('the button that ends the comparison stays next to the counts when they wrap', async () => {
    make({ compareGraph: BEFORE });
    element.style.inlineSize = '320px';
    const boxOf = (selector: string) =>
      changes()?.shadowRoot?.querySelector(selector)?.getBoundingClientRect();
    await expect.poll(() => boxOf('.close')).toBeTruthy();
    await settled(element);
    const [close, action, legend] = ['.close', '.action', '.legend'].map(boxOf);
    expect(close?.top).toBeLessThan(action?.bottom ?? 0);
    expect(close?.left).toBeGreaterThanOrEqual(action?.right ?? Infinity);
    expect(close?.right).toBeLessThanOrEqual(legend?.right ?? 0);
  });

  test('the marks stay on their cards as the picture moves', async () => {
    make({ compareGraph: BEFORE });
    await expect.poll(() => marks('added')).toBe(2);
    await element.whenDrawn();
    const transform = () =>
      changes()?.shadowRoot?.querySelector('.sheet > g')?.getAttribute('transform');
    const before = transform();
    element.canvas?.zoomBy(1);
    await expect.poll(transform).not.toBe(before);
    const { zoom = 0, x = 0 } = element.canvas?.transform ?? {};
    expect(transform()).toContain(`translate(${x} `);
    expect(transform()).toContain(`scale(${zoom})`);
  });

  test('ending the comparison restores the graph alone', async () => {
    make({ compareGraph: BEFORE });
    await expect.poll(ids).toHaveLength(4);
    await expect.poll(() => changes()?.shadowRoot?.querySelector('.close')).toBeTruthy();
    changes()?.shadowRoot?.querySelector<HTMLElement>('.close')?.click();
    await expect.poll(ids).toEqual(['alpaca', 'far', 'fresh', 'llama', 'other']);
    expect(element.compareGraph).toBe(null);
    expect(changes()).toBe(null);
  });

  test('an earlier file that is not a graph is reported, and the graph stays', async () => {
    const url = addressOf({ format: 1 });
    make({ compareSrc: url });
    const kinds: string[] = [];
    element.addEventListener('lineage-error', ({ error }) => kinds.push(error.kind));
    await expect.poll(() => kinds).toEqual(['format']);
    expect(ids()).toHaveLength(5);
    const banner = find(element, 'lineage-message');
    await expect.poll(() => textIn(banner)).toContain('The earlier version could not be loaded');
    URL.revokeObjectURL(url);
  });

  test('equal graphs are reported as such, also in Chinese', async () => {
    make({ compareGraph: AFTER }, 'zh');
    await expect.poll(() => changes()?.shadowRoot?.querySelector('.action')).toBeTruthy();
    changes()?.shadowRoot?.querySelector<HTMLElement>('.action')?.click();
    await settled(element);
    const made = changes();
    expect(made && textIn(made)).toContain('没有任何改动');
    expect(ids()).toHaveLength(5);
  });
});
