import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import '../../src/components/message/lineage-message.js';
import { NO_FILTER, type Filter } from '../../src/domain/query/filter.js';
import { graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, textIn } from './element-contract.js';
import { find, standIn } from './stand-in.js';

const graph = graphOf('llama > alpaca [peft] > medalpaca [peft]; llama > lawyer', {
  medalpaca: { domains: ['medicine'] },
  lawyer: { domains: ['law'], released: '2023-05' },
});

async function message(filter: Filter) {
  const element = document.createElement('lineage-message');
  element.kind = 'no-match';
  return standIn(element, graph, { filter });
}

const ways = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('.drops .action') ?? [])].map((button) =>
    button.textContent.replace(/\s+/g, ' ').trim(),
  );

describe('noMatch', () => {
  test('lists the parts of the filter and the number of matches each excludes, most first', async () => {
    const part = await message({
      ...NO_FILTER,
      words: { domain: ['law', 'code'], method: ['peft'] },
    });
    expect(find(part.element, 'h2').textContent.trim()).toBe('No model matches Law or Code + PEFT');
    expect(ways(part.element)).toEqual([
      'Without Law or Code: 2 models match',
      'Without PEFT: 1 model matches',
    ]);
    part.remove();
  });

  test('a click removes that part', async () => {
    const filter = { ...NO_FILTER, words: { domain: ['law'], method: ['peft'] } };
    const part = await message(filter);
    await userEvent.click(find(part.element, '.drops .action'));
    expect(part.view().filter).toEqual({ ...NO_FILTER, words: { method: ['peft'] } });
    part.remove();
  });

  test('if no single part helps, all can be removed', async () => {
    const part = await message({
      ...NO_FILTER,
      words: { domain: ['law'] },
      query: 'alpaca',
      only: ['llama'],
      released: { from: '2024', to: null },
    });
    expect(ways(part.element)).toEqual([]);
    expect(textIn(part.element)).toContain('only one of these does not help');
    expect(find(part.element, 'h2').textContent.trim()).toBe(
      'No model matches “alpaca” + Law + the release dates + the selected models',
    );
    await userEvent.click(find(part.element, '.actions .action'));
    expect(part.view().filter).toEqual(NO_FILTER);
    part.remove();
  });

  test('in Chinese; axe finds nothing', async () => {
    const part = await message({ ...NO_FILTER, words: { domain: ['law'], method: ['peft'] } });
    part.element.lang = 'zh';
    await settled(part.element);
    expect(find(part.element, 'h2').textContent.trim()).toBe('没有模型符合法律 + 参数高效微调');
    expect(ways(part.element)).toEqual([
      '去掉法律：有 2 个模型符合',
      '去掉参数高效微调：有 1 个模型符合',
    ]);
    expect(await axeProblemsOf(part.element)).toEqual([]);
    part.remove();
  });
});
