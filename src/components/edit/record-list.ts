import { html, nothing, type TemplateResult } from 'lit';
import { ArrowUp, Plus, Trash2 } from 'lucide';
import type { ValuePath } from '../../curate/edit/with-value.js';
import { icon } from '../ui/icon.js';
import type { FormContext } from './form-context.js';

/** The parts of a list of records. */
interface RecordListParts {
  readonly context: FormContext;
  /** The label of the list. */
  readonly label: string;
  readonly path: ValuePath;
  readonly count: number;
  /** Creates the fields of a record from its name, path and zero-based index. */
  readonly fieldsOf: (name: string, path: ValuePath, i: number) => readonly TemplateResult[];
  /** Moves a record, by index, before its predecessor. */
  readonly moveUp: (i: number) => void;
  /** The value of a new record. */
  readonly blank: unknown;
}

/** A list of records; each can be moved up or removed, and another added. */
export function recordList(parts: RecordListParts): readonly TemplateResult[] {
  const { context, label, path, count, fieldsOf, blank } = parts;
  const { words, change } = context;
  const records = Array.from({ length: count }, (_, i) => {
    const name = words.item(label, i + 1);
    const remove = words.removeFrom(label, name);
    const up = words.moveUp(name);
    return html`<fieldset class="record">
      <legend class="visually-hidden">${name}</legend>
      <div class="grid">${fieldsOf(name, [...path, i], i)}</div>
      ${
        i === 0
          ? nothing
          : html`<button
              type="button"
              class="quiet-button"
              aria-label=${up}
              title=${up}
              @click=${() => parts.moveUp(i)}
            >
              ${icon(ArrowUp)}
            </button>`
      }
      <button
        type="button"
        class="quiet-button"
        aria-label=${remove}
        title=${remove}
        @click=${() => change([...path, i], undefined)}
      >
        ${icon(Trash2)}
      </button>
    </fieldset>`;
  });
  const add = html`<button
    type="button"
    class="action"
    aria-label=${words.addTo(label)}
    @click=${() => change([...path, count], blank)}
  >
    ${icon(Plus)}${words.add}
  </button>`;
  return [...records, add];
}

/** A list with an item swapped with its predecessor. */
export function movedUp(list: readonly unknown[], i: number): readonly unknown[] {
  return list.with(i - 1, list[i]).with(i, list[i - 1]);
}
