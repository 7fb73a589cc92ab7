import { afterEach, describe, expect, test } from 'vitest';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { fileOf } from '../graph-of.js';
import { latinIn } from '../locales/latin-in.js';
import { settled, textIn } from './element-contract.js';
import './define.js';

const GOOD = fileOf('羊驼 > 小羊驼');

let element: LineageGraphElement | null = null;

afterEach(() => {
  element?.remove();
  element = null;
});

/** The page in Chinese. */
async function chinesePage(set: (made: LineageGraphElement) => void): Promise<LineageGraphElement> {
  element = document.createElement('lineage-graph');
  element.lang = 'zh';
  element.style.blockSize = '600px';
  set(element);
  document.body.append(element);
  await settled(element);
  return element;
}

/** The text of a part of the page, once it contains what is expected. */
async function saidBy(page: LineageGraphElement, tag: string, awaited: string): Promise<string> {
  const shownText = () => {
    const part = page.shadowRoot?.querySelector(tag);
    return part ? textIn(part) : '';
  };
  await expect.poll(shownText).toContain(awaited);
  return shownText();
}

describe('<lineage-graph lang="zh">, errors', () => {
  test('a file that breaks the format', async () => {
    const page = await chinesePage((made) => {
      made.graph = {
        format: 1,
        nodes: [{ id: 'a', released: '2023-13' }, { id: 'a' }, { name: 'b' }],
        edges: [{ source: 'a', target: 'x' }],
      };
    });
    const text = await saidBy(page, 'lineage-message', '没有 id 为“x”的节点');
    expect(text).toContain('应为日期（如 2023、2023-03 或 2023-03-13），实际为“2023-13”');
    expect(latinIn(text)).toEqual([]);
  });

  test('a file that breaks the format, over the last good graph', async () => {
    const page = await chinesePage((made) => (made.graph = GOOD));
    page.graph = { format: 2 };
    const text = await saidBy(page, 'lineage-message', '文件的格式版本比本程序支持的更新');
    expect(latinIn(text.replace('format ', ''))).toEqual([]);
  });

  test('a file that is not JSON', async () => {
    const page = await chinesePage((made) => {
      made.src = URL.createObjectURL(new Blob(['<!doctype html><p>Not found']));
    });
    const text = await saidBy(page, 'lineage-message', '应为 JSON，实际为网页');
    expect(latinIn(text.replace(/blob:\S+/, ''))).toEqual([]);
  });

  test('a URL that cannot be reached', async () => {
    const page = await chinesePage((made) => (made.src = 'blob:nothing'));
    const text = await saidBy(page, 'lineage-message', '浏览器未能取得该文件');
    expect(latinIn(text.replace(/blob:\S+/, ''))).toEqual([]);
  });

  test('a link to something missing', async () => {
    const page = await chinesePage((made) => {
      made.graph = GOOD;
      made.view = 'focus=llama&domain=lore&show=film';
    });
    const text = await saidBy(page, 'lineage-notice', '没有 id 为“llama”的模型');
    expect(latinIn(text.replace(/\b(focus|domain|show):/g, ''))).toEqual([]);
  });

  test('a step of a tour to something missing', async () => {
    const page = await chinesePage((made) => {
      made.graph = {
        ...GOOD,
        views: [
          {
            id: 't',
            title: '导览',
            view: '',
            steps: [
              { title: '第一步', view: 'select=llama' },
              { title: '第二步', view: '' },
            ],
          },
        ],
      };
      made.view = 'view=t';
    });
    const text = await saidBy(page, 'lineage-tour', '没有 id 为“llama”的模型');
    expect(latinIn(text.replace('select', ''))).toEqual([]);
  });
});
