import type { LitElement } from 'lit';
import { needElement } from '../../components/lazy-elements.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import { linkToView } from '../link-to-view.js';

/**
 * Loads the code that prepares the page for every later printing. @param shown returns what is on screen, in colours
 * for paper
 */
export async function preparePrint(
  host: LitElement & { readonly view: string },
  shown: () => ShownPicture | null,
): Promise<void> {
  const [{ printPage }] = await Promise.all([
    import('../../components/print/print-page.js'),
    needElement('lineage-outline'),
  ]);
  printPage(host, {
    places: () => {
      const [above, below] = host.renderRoot.querySelectorAll<HTMLElement>('.printed');
      return above && below ? { above, below } : null;
    },
    shown,
    address: () => linkToView(host.view),
  });
}
