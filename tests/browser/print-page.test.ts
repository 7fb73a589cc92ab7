import { html, LitElement } from 'lit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../src/components/outline/lineage-outline.js';
import { printPage } from '../../src/components/print/print-page.js';
import type { ShownPicture } from '../../src/export/shown-picture.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { shownPictureOf } from '../export/shown-picture-of.js';

const graph = graphOf('llama > alpaca; llama > lawyer', { lawyer: { domains: ['law'] } });

class PrintHost extends LitElement {
  shown: ShownPicture | null = shownPictureOf(graph);

  constructor() {
    super();
    printPage(this, {
      places: () => {
        const [above, below] = this.renderRoot.querySelectorAll('div');
        return above && below ? { above, below } : null;
      },
      shown: () => this.shown,
      address: () => 'https://example.org/#domain=law',
    });
  }

  protected override render() {
    return html`<div></div>
      <div></div>`;
  }

  show(change: Partial<ViewState>, lang = 'en'): void {
    const shown = shownPictureOf(graph);
    const picture = { ...shown.picture, lang };
    this.shown = { ...shown, picture, view: { ...OPENING_VIEW, ...change } };
  }

  get drawings(): readonly string[] {
    return [...this.renderRoot.querySelectorAll('svg')].map(({ textContent }) => textContent);
  }

  get message(): string {
    const text = this.renderRoot.querySelector('.print-head')?.textContent ?? '';
    return text.replace(/\s+/g, ' ').trim();
  }
}
customElements.define('print-host', PrintHost);

describe('printPage', () => {
  let host: PrintHost;
  beforeEach(async () => {
    host = new PrintHost();
    document.body.append(host);
    await host.updateComplete;
  });
  afterEach(() => {
    window.dispatchEvent(new Event('afterprint'));
    host.remove();
  });
  const print = () => window.dispatchEvent(new Event('beforeprint'));

  test('adds the picture and its sources to the page while it is printed', () => {
    print();
    expect(host.drawings).toEqual([expect.stringContaining('alpaca'), expect.any(String)]);
    window.dispatchEvent(new Event('afterprint'));
    expect(host.drawings).toEqual([]);
  });

  test('the outline is printed with them, rendered before', () => {
    print();
    const outline = host.renderRoot.querySelector('lineage-outline');
    const names = [...(outline?.shadowRoot?.querySelectorAll('tbody .label') ?? [])];
    expect(names.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['llama', 'alpaca']),
    );
  });

  test('the outline comes first if it is shown', () => {
    host.show({ stage: 'outline' });
    print();
    const [above, below] = host.renderRoot.querySelectorAll('div');
    expect(above?.querySelector('lineage-outline')).not.toBeNull();
    expect(below?.querySelectorAll('svg')).toHaveLength(2);
  });

  test.each(['table', 'matrix'] as const)('for a %s it adds only the heading', (stage) => {
    host.show({ stage });
    print();
    expect(host.drawings).toEqual([]);
    expect(host.renderRoot.querySelector('lineage-outline')).toBeNull();
    expect(host.message).toContain('3 models');
  });

  test.each([
    ['en', '1 model', 'Law', 'since May 2023', 'Printed on'],
    ['zh', '1 个模型', '法律', '2023年5月起', '打印于'],
  ])('in %s the header has counts, filters, date and URL', (lang, many, domain, since, printed) => {
    const filter = { ...OPENING_VIEW.filter, words: { domain: ['law'] } };
    host.show({ stage: 'table', filter }, lang);
    print();
    expect(host.message).toContain(many);
    expect(host.message).toContain(domain);
    expect(host.message).toContain(printed);
    expect(host.message).toContain(String(new Date().getFullYear()));
    const link = host.renderRoot.querySelector('.print-head a');
    expect(link?.getAttribute('href')).toBe('https://example.org/#domain=law');
    expect(link?.textContent).toBe('https://example.org/#domain=law');
    window.dispatchEvent(new Event('afterprint'));
    host.show(
      { filter: { ...OPENING_VIEW.filter, released: { from: '2023-05', to: null } } },
      lang,
    );
    print();
    expect(host.message).toContain(since);
  });

  test('prints on white, whatever the screen is', () => {
    print();
    expect(host.renderRoot.querySelector('svg > rect')?.getAttribute('fill')).toBe('#ffffff');
  });

  test('leaves the page unchanged without a picture', () => {
    host.shown = null;
    print();
    expect(host.drawings).toEqual([]);
  });

  test('has no listeners once its host is disconnected', () => {
    host.remove();
    print();
    expect(host.drawings).toEqual([]);
  });
});
