import { expect, test, vi } from 'vitest';
import { SelectedInView } from '../../src/element/controllers/selected-in-view.js';

test('a panel whose code arrives late takes the focus, unless it has been removed in the meantime', async () => {
  const tag = 'lineage-late-panel';
  const [there, gone] = [document.createElement(tag), document.createElement(tag)];
  document.body.append(there, gone);
  const opened = [there, gone].map((panel) => {
    const host = Object.assign(document.createElement('div'), {
      panel: panel as HTMLElement & { focusHeading(): Promise<void> },
      picture: null,
      canvas: null,
      updateComplete: Promise.resolve(true),
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
    });
    return new SelectedInView(host).openDetail(host);
  });
  gone.remove();
  const focused = vi.fn(() => Promise.resolve());
  customElements.define(
    tag,
    class extends HTMLElement {
      readonly focusHeading = () => focused();
    },
  );
  await Promise.all(opened);
  expect(focused).toHaveBeenCalledTimes(1);
  there.remove();
});
