import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import '../../src/components/notice/lineage-notice.js';
import type { Problem } from '../../src/domain/format/problem.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find } from './stand-in.js';

const PROBLEM: Problem = { path: 'focus', message: 'no model has the id "<b>alpacca</b>"' };

testElementContract('lineage-notice', (element) => {
  element.problems = [PROBLEM];
});

async function notice(problems: readonly Problem[]) {
  const element = document.createElement('lineage-notice');
  element.problems = problems;
  document.body.append(element);
  await settled(element);
  return element;
}

describe('<lineage-notice>', () => {
  test('is hidden without problems', async () => {
    const element = await notice([]);
    expect(element.hidden).toBe(true);
    element.remove();
  });

  test('each problem is a line of text', async () => {
    const element = await notice([PROBLEM, { path: '', message: 'odd' }]);
    const lines = [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
    expect(lines.map((line) => line.textContent)).toEqual([
      'focus: no model has the id "<b>alpacca</b>"',
      'odd',
    ]);
    expect(find(element, '[role=status]').textContent).toContain('This link refers to something');
    element.remove();
  });

  test.each([
    ['en', 'could not be loaded', 'Try again'],
    ['zh', '加载失败', '重试'],
  ])(
    'a part that is missing is reported in %s, and can be tried again',
    async (lang, text, again) => {
      const element = await notice([]);
      Object.assign(element, { isPartMissing: true, lang });
      await settled(element);
      expect(element.hidden).toBe(false);
      expect(textIn(element)).toContain(text);
      let retries = 0;
      element.addEventListener('retry-parts', () => retries++);
      const button = find(element, '.action');
      expect(button.textContent.trim()).toBe(again);
      button.click();
      expect(retries).toBe(1);
      element.isPartMissing = false;
      await settled(element);
      expect(element.hidden).toBe(true);
      element.remove();
    },
  );

  test('shows the first of many problems and counts the others', async () => {
    const element = await notice(
      Array.from({ length: 1206 }, (_, i) => ({ path: `p${i}`, message: 'odd' })),
    );
    expect(element.shadowRoot?.querySelectorAll('li')).toHaveLength(6);
    expect(textIn(element)).toContain('and 1,200 more');
    element.remove();
  });

  test('once closed, it stays closed for the same problems and reopens for others', async () => {
    const element = await notice([PROBLEM]);
    await userEvent.click(find(element, '.close'));
    await settled(element);
    expect(element.hidden).toBe(true);
    element.problems = [{ ...PROBLEM }];
    await settled(element);
    expect(element.hidden).toBe(true);
    element.problems = [{ ...PROBLEM, path: 'select' }];
    await settled(element);
    expect(element.hidden).toBe(false);
    element.remove();
  });

  test('in Chinese; axe finds nothing', async () => {
    const element = await notice([PROBLEM]);
    element.lang = 'zh';
    await settled(element);
    expect(textIn(element)).toContain('在图中不存在');
    expect(await axeProblemsOf(element)).toEqual([]);
    element.remove();
  });
});
