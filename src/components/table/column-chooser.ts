import { html, type TemplateResult } from 'lit';
import { Columns3 } from 'lucide';
import { COLUMN_IDS, type ColumnId } from '../../domain/query/table-columns.js';
import { icon } from '../ui/icon.js';
import type { Words } from '../../locales/en.js';

/** The default columns. */
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

/** Space between the button and its list. */
const GAP_PX = 4;

/** The bar above a table: its number of rows, and the column chooser. */
export function tableBar(
  status: string,
  shown: readonly ColumnId[],
  words: Words,
  toggle: (column: ColumnId) => void,
): TemplateResult {
  return html`<div class="bar" @keydown=${keepEscape}>
    <p role="status">${status}</p>
    ${columnChooser(shown, words, toggle)}
  </div>`;
}

/** Escape closes the list of columns, and nothing else. */
function keepEscape(event: KeyboardEvent): void {
  const isOpen = (event.currentTarget as Element).querySelector(':popover-open') !== null;
  if (event.key === 'Escape' && isOpen) event.stopPropagation();
}

/** A button with a list of columns; the name column is always visible. Escape or a click outside closes the list. */
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

/** Aligns the list with the end of the button, as a popover is not positioned by the page. */
function hang({ currentTarget }: Event): void {
  const list = currentTarget as HTMLElement;
  const button = list.previousElementSibling;
  if (!button) return;
  const { right, bottom } = button.getBoundingClientRect();
  list.style.setProperty('inset-block-start', `${bottom + GAP_PX}px`);
  list.style.setProperty('inset-inline-end', `${Math.max(0, innerWidth - right)}px`);
}
