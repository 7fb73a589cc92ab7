import { html, type TemplateResult } from 'lit';
import { Columns3 } from 'lucide';
import { COLUMN_IDS, type ColumnId } from '../../domain/query/table-columns.js';
import { icon } from '../ui/icon.js';
import { wordsIn } from '../../locales/words-in.js';

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

/** A button and the list of columns that opens from it; the name always shows. Escape and a press beside it close the list. */
export function columnChooser(
  shown: readonly ColumnId[],
  lang: string,
  toggle: (column: ColumnId) => void,
): TemplateResult {
  const { attributes, table: words } = wordsIn(lang);
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
