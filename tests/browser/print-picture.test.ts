import { html, LitElement } from 'lit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PrintPicture } from '../../src/components/export/print-picture.js';
import type { ShownPicture } from '../../src/export/shown-picture.js';
import { graphOf } from '../graph-of.js';
import { shownPictureOf } from '../export/shown-picture-of.js';

class PrintHost extends LitElement {
  shown: ShownPicture | null = shownPictureOf(graphOf('llama > alpaca'));
  readonly print = new PrintPicture(this, {
    place: () => this.renderRoot.querySelector('div'),
    shown: () => this.shown,
  });

  protected override render() {
    return html`<div></div>`;
  }

  get drawings(): readonly string[] {
    return [...this.renderRoot.querySelectorAll('svg')].map(({ textContent }) => textContent);
  }
}
customElements.define('print-host', PrintHost);

describe('PrintPicture', () => {
  let host: PrintHost;
  beforeEach(async () => {
    host = new PrintHost();
    document.body.append(host);
    await host.updateComplete;
  });
  afterEach(() => host.remove());

  test('puts the picture and its sources into the page for as long as it is printed', () => {
    window.dispatchEvent(new Event('beforeprint'));
    expect(host.drawings).toEqual([expect.stringContaining('alpaca'), expect.any(String)]);
    window.dispatchEvent(new Event('afterprint'));
    expect(host.drawings).toEqual([]);
  });

  test('between them stands the outline, drawn before the page is', () => {
    window.dispatchEvent(new Event('beforeprint'));
    const outline = host.renderRoot.querySelector('svg + lineage-outline');
    const names = [...(outline?.shadowRoot?.querySelectorAll('tbody .label') ?? [])];
    expect(names.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['llama', 'alpaca']),
    );
  });

  test('prints on white, whatever the screen is', () => {
    window.dispatchEvent(new Event('beforeprint'));
    expect(host.renderRoot.querySelector('svg > rect')?.getAttribute('fill')).toBe('#ffffff');
  });

  test('leaves the page as it is where there is no picture', () => {
    host.shown = null;
    window.dispatchEvent(new Event('beforeprint'));
    expect(host.drawings).toEqual([]);
  });

  test('hears nothing once its host is gone', () => {
    host.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(host.drawings).toEqual([]);
  });
});
