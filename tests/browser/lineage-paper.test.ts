import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../src/components/export/lineage-paper.js';
import type { LineagePaper } from '../../src/components/export/lineage-paper.js';
import { graphOf } from '../graph-of.js';
import { shownPictureOf } from '../export/shown-picture-of.js';
import { axeProblemsOf, testElementContract, textIn } from './element-contract.js';
import { find } from './stand-in.js';

const many = Array.from({ length: 160 }, (_, i) => `llama > child-${i}`).join('; ');
const shown = shownPictureOf(graphOf(`llama > alpaca > medalpaca; ${many}`));

testElementContract('lineage-paper', () => undefined);

describe('<lineage-paper>', () => {
  let element: LineagePaper;
  const saved: string[] = [];

  const buttons = () => [
    ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('button') ?? []),
  ];
  const button = (name: string): HTMLButtonElement => {
    const found = buttons().find(
      (button) => button.textContent.trim() === name || button.title === name,
    );
    if (!found) throw new Error(`expected a button ${name}`);
    return found;
  };
  const input = (name: string): HTMLInputElement => {
    const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
    const found = labels.find((label) => label.textContent.trim() === name)?.querySelector('input');
    if (!found) throw new Error(`expected a choice ${name}`);
    return found;
  };
  const isReady = () => find(element, '.side').getAttribute('aria-busy') === 'false';
  const sheet = () => element.shadowRoot?.querySelector('.sheet svg');
  const ready = () => expect.poll(() => isReady() && sheet() !== null).toBe(true);
  const outcome = () => find(element, '.outcome').textContent;

  beforeEach(async () => {
    saved.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    element = document.createElement('lineage-paper');
    document.body.append(element);
    await element.show(shown, { kind: 'shown' });
    await ready();
  });
  afterEach(() => {
    element.remove();
    vi.restoreAllMocks();
  });

  test('opens with the focus on the chosen shape; nothing requests the focus before', () => {
    expect(element.shadowRoot?.activeElement).toBe(input('Slide, 16:9'));
    expect(element.shadowRoot?.querySelector('[autofocus]')).toBeNull();
  });

  test('previews the slide and follows the choices', async () => {
    expect(sheet()?.getAttribute('viewBox')).toBe('0 0 1280 720');
    expect(sheet()?.textContent).toContain('Line');
    input('A4, portrait').click();
    input('Legend').click();
    await ready();
    expect(sheet()?.getAttribute('viewBox')).toBe('0 0 794 1123');
    expect(sheet()?.textContent).not.toContain('not stated');
  });

  test('expanded, it pages through all sheets and saves each of them', async () => {
    input('Expand all bundles').click();
    await ready();
    const words = find(element, '.pager').textContent.trim();
    const count = Number(/Page 1 of (\d+)/.exec(words)?.[1]);
    expect(count).toBeGreaterThan(1);
    const first = sheet()?.textContent;
    button('Next page').click();
    await element.updateComplete;
    expect(sheet()?.textContent).not.toBe(first);
    button('Save SVG').click();
    await expect.poll(outcome).toBe(`Saved ${count} files, one per page`);
    expect(new Set(saved).size).toBe(count);
  });

  test('saves a PNG', async () => {
    button('Save PNG').click();
    await expect.poll(outcome).toMatch(/^Saved .*\.png$/);
    expect(saved).toHaveLength(1);
  });

  test('copies a PNG as an image, and SVG as text that is a document', async () => {
    const copied: ClipboardItem[] = [];
    const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation((items) => {
      copied.push(...items);
      return Promise.resolve();
    });
    button('Copy PNG').click();
    await expect.poll(outcome).toBe('Copied as PNG');
    expect((await copied[0]?.getType('image/png'))?.size).toBeGreaterThan(1000);
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    button('Copy SVG').click();
    await expect.poll(outcome).toBe('Copied as SVG');
    const text =
      writeText.mock.calls[0]?.[0] ?? (await (await copied[1]?.getType('text/plain'))?.text());
    expect(text).toContain('viewBox="0 0 1280 720"');
    expect(write).toHaveBeenCalled();
  });

  test('if the browser refuses to copy, it says so, and what to do instead', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(
      new DOMException('no', 'NotAllowedError'),
    );
    button('Copy PNG').click();
    await expect.poll(outcome).toContain('Save the picture instead');
    expect(find(element, '.outcome').classList).toContain('failed');
  });

  test('if the browser cannot copy pictures, it says so', async () => {
    vi.stubGlobal('ClipboardItem', undefined);
    button('Copy PNG').click();
    await expect.poll(outcome).toContain('cannot copy pictures');
    vi.unstubAllGlobals();
  });

  test('a picture that cannot be saved is reported in the language of the reader', async () => {
    element.lang = 'zh';
    await element.updateComplete;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {
      throw new Error('refused');
    });
    button('保存 SVG').click();
    await expect.poll(outcome).toContain('程序出错（“refused”）');
  });

  test('too many models cannot be expanded, with the reason', async () => {
    const huge = Array.from({ length: 1001 }, (_, i) => `llama > m${i}`).join('; ');
    element.dialog?.close();
    await element.show(shownPictureOf(graphOf(huge)), { kind: 'shown' });
    await ready();
    const box = element.shadowRoot?.querySelectorAll<HTMLInputElement>('[type=checkbox]')[2];
    expect(box?.disabled).toBe(true);
    expect(textIn(element)).toContain('At most 1,000: filter first.');
  });

  test('Escape closes it, and no key reaches the page behind', async () => {
    const keys: string[] = [];
    const onKeyDown = ({ key }: KeyboardEvent) => keys.push(key);
    document.body.addEventListener('keydown', onKeyDown);
    input('Slide, 16:9').focus();
    await userEvent.keyboard('f{Escape}');
    document.body.removeEventListener('keydown', onKeyDown);
    expect(element.dialog?.open).toBe(false);
    expect(keys).toEqual([]);
  });

  test('speaks Chinese', async () => {
    element.lang = 'zh';
    await element.updateComplete;
    expect(textIn(element)).toContain('幻灯片（16:9）');
  });

  test('has no accessibility problems', async () => {
    expect(await axeProblemsOf(element)).toEqual([]);
  });
});
