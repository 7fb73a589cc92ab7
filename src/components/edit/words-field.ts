import { html, nothing, type TemplateResult } from 'lit';
import { ArrowLeft, X } from 'lucide';
import type { ValuePath } from '../../curate/edit/with-value.js';
import type { FormField } from '../../domain/format/form-fields.js';
import { icon } from '../ui/icon.js';
import { labelOfKey, textOfPath, type FormContext } from './form-context.js';
import { labelled } from './plain-field.js';
import { movedUp } from './record-list.js';
import { suggestionsFor } from './suggestions.js';

/** A list of words, each with a remove button, and a field that adds one on Enter, comma or blur. */
export function wordsField(
  context: FormContext,
  field: FormField,
  path: ValuePath,
  value: unknown,
): TemplateResult {
  const { graph, lang, words, change } = context;
  const values: readonly string[] = Array.isArray(value) ? value.map(String) : [];
  const suggestions = suggestionsFor(field.key, graph, lang);
  const labels = new Map(suggestions.map((suggestion) => [suggestion.value, suggestion.label]));
  const label = labelOfKey(field.key, lang, words);
  const list = `list-${path.join('-')}`;
  const add = (input: HTMLInputElement) => {
    const word = input.value.trim();
    input.value = '';
    if (word !== '' && !values.includes(word)) change(path, [...values, wordFor(word, labels)]);
  };
  return html`<div class="words">
    ${labelled(
      context,
      field,
      path,
      (problemId) =>
        html`<input
            type="text"
            name=${textOfPath(path)}
            autocomplete="off"
            list=${list}
            placeholder=${words.add}
            aria-describedby=${problemId}
            @change=${(event: Event) => add(event.target as HTMLInputElement)}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              add(event.target as HTMLInputElement);
            }}
          />
          <datalist id=${list}>
            ${suggestions
              .filter((suggestion) => !values.includes(suggestion.value))
              .map(
                (suggestion) =>
                  html`<option value=${suggestion.value}>${suggestion.label}</option>`,
              )}
          </datalist>`,
      true,
    )}
    <ul class="chosen" aria-label=${label} ?hidden=${values.length === 0}>
      ${values.map((word, i) => {
        const shown = labels.get(word) ?? word;
        return html`<li>
          <bdi>${shown}</bdi>
          ${
            i === 0
              ? nothing
              : html`<button
                  type="button"
                  aria-label=${words.moveUp(shown)}
                  title=${words.moveUp(shown)}
                  @click=${() => change(path, movedUp(values, i))}
                >
                  ${icon(ArrowLeft)}
                </button>`
          }
          <button
            type="button"
            aria-label=${words.removeFrom(label, shown)}
            title=${words.removeFrom(label, shown)}
            @click=${() => change([...path, i], undefined)}
          >
            ${icon(X)}
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Accepts a word by its label too. */
function wordFor(typed: string, labels: ReadonlyMap<string, string>): string {
  const found = [...labels].find(([, label]) => label.toLowerCase() === typed.toLowerCase());
  return found?.[0] ?? typed;
}
