import { html, render } from 'lit';
import { Pencil } from 'lucide';
import { icon } from '../components/ui/icon.js';
import type { LineageGraphElement } from '../index.js';
import { siteWordsIn } from '../locales/site-words-in.js';
import { langOf } from './open-files.js';

/**
 * Lets readers edit the graph on request; the file itself stays unchanged. If there are stored changes of an earlier
 * visit, asks at once what to do with them.
 */
export function bindToEditing(element: LineageGraphElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.slot = 'tools';
  button.className = 'open-file';
  const name = () => {
    const { edit, editHint } = siteWordsIn(langOf(element));
    render(html`${icon(Pencil)}<span class="word">${edit}</span>`, button);
    button.title = editHint;
    button.setAttribute('aria-pressed', String(element.editable));
  };
  const set = (editable: boolean) => {
    element.editable = editable;
    name();
  };
  button.addEventListener('click', () => set(!element.editable));
  // Additions from a hub are changes as well.
  for (const type of ['lineage-view', 'lineage-edit', 'languagechange'])
    element.addEventListener(type, name);
  element.addEventListener('lineage-load', () => {
    name();
    // After the picture, which should not be delayed.
    void element.whenDrawn().then(async () => {
      if (element.editable || !element.graph) return;
      const { draftKeyOf, loadDraft } = await import('../components/edit/draft-store.js');
      const src = element.src === null ? null : new URL(element.src, element.baseURI).href;
      const draft = await loadDraft(draftKeyOf(src, element.graph)).catch(nothingKept);
      if (draft) set(true);
    });
  });
  name();
  element.append(button);
}

/** Without storage there is nothing to restore; that is reported while editing. */
function nothingKept(): undefined {
  return undefined;
}
