import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ValuePath } from '../../curate/edit/with-value.js';
import type { FieldKind, FormField } from '../../domain/format/form-fields.js';
import type { Problem } from '../../domain/format/problem.js';
import { inWords } from '../ui/in-words.js';
import { aboutField, labelOfKey, problemIn, textOfPath, type FormContext } from './form-context.js';
import { closedWordsFor, suggestionsFor, type Suggestion } from './suggestions.js';

/** Fields of half width. */
const SHORT: ReadonlySet<FieldKind> = new Set<FieldKind>(['date', 'number', 'choice']);

/** The message below a field with a problem. */
export function problemLine(lang: string, id: string, problem: Problem | null): unknown {
  if (!problem) return nothing;
  return html`<span class="problem" id=${id}>${inWords(lang, (of) => html`${of(problem)}`)}</span>`;
}

/** A label above a control, with its problem below. @param control receives the id of the problem, `nothing` if none */
export function labelled(
  context: FormContext,
  field: FormField,
  path: ValuePath,
  control: (problemId: string | typeof nothing) => unknown,
  withParts = false,
): TemplateResult {
  const problem = problemIn(context, path, withParts);
  const id = `problem ${textOfPath(path)}`.replace(/[^A-Za-z0-9]+/g, '-');
  const mark = field.isRequired
    ? html`<span class="required">${context.words.required}</span>`
    : nothing;
  return html`<label
    class=${`field ${SHORT.has(field.kind) ? 'short' : ''} ${problem === null ? '' : 'wrong'}`}
    title=${aboutField(field, context.words) || nothing}
  >
    <span class="label">${labelOfKey(field.key, context.lang, context.words)}${mark}</span>
    ${control(problem === null ? nothing : id)}${problemLine(context.lang, id, problem)}
  </label>`;
}

/** A single-line text field with completion of common values; the id of an existing entry is read-only. */
export function textField(
  context: FormContext,
  field: FormField,
  path: ValuePath,
  value: unknown,
): TemplateResult {
  const closed = closedWordsFor(field.key, context.graph, context.lang);
  if (closed) return selectField(context, field, path, value, closed);
  const name = textOfPath(path);
  const suggestions =
    field.kind === 'date' ? [] : suggestionsFor(field.key, context.graph, context.lang);
  const list = suggestions.length === 0 ? nothing : `list-${path.join('-')}`;
  return labelled(
    context,
    field,
    path,
    (problemId) =>
      html`<input
          type=${field.key === 'url' ? 'url' : 'text'}
          name=${name}
          autocomplete="off"
          spellcheck="false"
          list=${list}
          placeholder=${field.kind === 'date' ? '2023-03-13' : nothing}
          aria-invalid=${problemId === nothing ? nothing : 'true'}
          aria-describedby=${problemId}
          .value=${live(textOfValue(value))}
          @input=${(event: Event) => {
            const text = (event.target as HTMLInputElement).value;
            context.change(path, text === '' && !field.isRequired ? undefined : text);
          }}
        />${
          list === nothing
            ? nothing
            : html`<datalist id=${list}>
                ${suggestions.map((suggestion) => html`<option value=${suggestion.value}>${suggestion.label}</option>`)}
              </datalist>`
        }${
          name === 'id' && context.isKnown
            ? html`<span class="hint">${context.words.idHint}</span>`
            : nothing
        }`,
  );
}

/** A number field; invalid input is kept so that the problem can be shown. */
export function numberField(
  context: FormContext,
  field: FormField,
  path: ValuePath,
  value: unknown,
): TemplateResult {
  return labelled(
    context,
    field,
    path,
    (problemId) =>
      html`<input
        type="text"
        inputmode="decimal"
        name=${textOfPath(path)}
        autocomplete="off"
        aria-invalid=${problemId === nothing ? nothing : 'true'}
        aria-describedby=${problemId}
        .value=${live(textOfValue(value))}
        @change=${(event: Event) => {
          const text = (event.target as HTMLInputElement).value.trim();
          const number = Number(text.replace(/[\s,_](?=\d{3})/g, ''));
          context.change(path, text === '' ? undefined : Number.isFinite(number) ? number : text);
        }}
      />`,
  );
}

/** A checkbox; a missing key means "not stated", never "no". */
export function yesField(
  context: FormContext,
  field: FormField,
  path: ValuePath,
  value: unknown,
): TemplateResult {
  return html`<label class="field short tick" title=${aboutField(field, context.words) || nothing}>
    <input
      type="checkbox"
      name=${textOfPath(path)}
      .checked=${live(value === true)}
      @change=${(event: Event) =>
        context.change(path, (event.target as HTMLInputElement).checked ? true : undefined)}
    />
    <span class="label">${labelOfKey(field.key, context.lang, context.words)}</span>
  </label>`;
}

/** A choice of one of a few words, or none. */
export function choiceField(
  context: FormContext,
  field: FormField,
  path: ValuePath,
  value: unknown,
): TemplateResult {
  const { choices } = context.words;
  const words = field.choices.map((choice) => ({
    value: choice,
    label: choices[choice] ?? choice,
  }));
  return selectField(context, field, path, value, words);
}

/** An unknown value of the entry is offered as well. */
function selectField(
  context: FormContext,
  field: FormField,
  path: ValuePath,
  value: unknown,
  words: readonly Suggestion[],
): TemplateResult {
  const isOwn = typeof value === 'string' && words.every((word) => word.value !== value);
  const offered = isOwn ? [...words, { value, label: value }] : words;
  return labelled(
    context,
    field,
    path,
    () =>
      html`<select
        name=${textOfPath(path)}
        @change=${(event: Event) => {
          const chosen = (event.target as HTMLSelectElement).value;
          context.change(path, chosen === '' ? undefined : chosen);
        }}
      >
        <option value="" ?selected=${value === undefined}>${context.words.notStated}</option>
        ${offered.map(
          (word) =>
            html`<option value=${word.value} ?selected=${value === word.value}>
              ${word.label}
            </option>`,
        )}
      </select>`,
  );
}

function textOfValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
