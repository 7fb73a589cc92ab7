import { html, type TemplateResult } from 'lit';
import { Columns3 } from 'lucide';
import { COLUMN_IDS, type ColumnId } from '../../domain/query/table-columns.js';
import { icon } from '../ui/icon.js';
import type { Words } from '../../locales/en.js';

/** The columns that show before the reader chooses. */
export const OPENING_COLUMNS: readonly ColumnId[] = [
  'name',
  'released',
  'organization',
  'parents',
  'methods',
  'domains',
  'parameters',
  'licenseClass',
  'derived',
];

/** Space between the button and the list that hangs from it. */
const GAP_PX = 4;

/** What stands above a table: how many rows it has, and which columns show. */
export function tableBar(
  said: string,
  shown: readonly ColumnId[],
  words: Words,
  toggle: (column: ColumnId) => void,
): TemplateResult {
  return html`<div class="bar" @keydown=${keepEscape}>
    <p role="status">${said}</p>
    ${columnChooser(shown, words, toggle)}
  </div>`;
}

/** Escape closes the list of columns, and nothing behind it. */
function keepEscape(event: KeyboardEvent): void {
  const isOpen = (event.currentTarget as Element).querySelector(':popover-open') !== null;
  if (event.key === 'Escape' && isOpen) event.stopPropagation();
}

/** A button and the list of columns that opens from it; the name always shows. Escape and a press beside it close the list. */
function columnChooser(
  shown: readonly ColumnId[],
  { attributes, table: words }: Words,
  toggle: (column: ColumnId) => void,
): TemplateResult {
  return html`<button type="button" class="tool" popovertarget="columns">
      ${icon(Columns3)} ${words.chooseColumns}
    </button>
    <fieldset id="columns" popover @beforetoggle=${hang}>
      <legend class="visually-hidden">${words.chooseColumns}</legend>
      ${COLUMN_IDS.filter((id) => id !== 'name').map(
        (id) =>
          html`<label
            ><input type="checkbox" .checked=${shown.includes(id)} @change=${() => toggle(id)} />
            ${attributes[id]}</label
          >`,
      )}
    </fieldset>`;
}

/** Under the end of the button: what opens lies above the page and knows nothing of it. */
function hang({ currentTarget }: Event): void {
  const list = currentTarget as HTMLElement;
  const button = list.previousElementSibling;
  if (!button) return;
  const { right, bottom } = button.getBoundingClientRect();
  list.style.setProperty('inset-block-start', `${bottom + GAP_PX}px`);
  list.style.setProperty('inset-inline-end', `${Math.max(0, innerWidth - right)}px`);
}
