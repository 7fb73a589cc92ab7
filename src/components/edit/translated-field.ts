import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ValuePath } from '../../curate/edit/with-value.js';
import type { FormField } from '../../domain/format/form-fields.js';
import { languageNameOf } from '../../domain/query/value-label.js';
import { labelOfKey, problemIn, textOfPath, type FormContext } from './form-context.js';
import { problemLine } from './plain-field.js';
import { movedUp, recordList } from './record-list.js';

/** The languages of the interface, which have a field in addition to the languages present. */
const LANGUAGES = ['en', 'zh'];

/** Short texts, which fit on one line. */
const SHORT: ReadonlySet<string> = new Set(['name', 'title', 'label', 'one', 'many']);

/** A text field per language. A plain string stays one until a second language is entered. */
export function translatedField(
  context: FormContext,
  { key }: FormField,
  path: ValuePath,
  value: unknown,
): TemplateResult {
  const label = labelOfKey(key, context.lang, context.words);
  return html`<div class="translated">
    ${versions(context, label, path, value, SHORT.has(key))}
  </div>`;
}

/** A list of texts; each can be removed, and another added. */
export function textsField(
  context: FormContext,
  { key }: FormField,
  path: ValuePath,
  value: unknown,
): TemplateResult {
  const { words, lang } = context;
  const label = labelOfKey(key, lang, words);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return html`<details class="records" ?open=${problemIn(context, path, true) !== null}>
    <summary>
      ${label}${list.length > 0 ? html`<span class="count">${list.length}</span>` : nothing}
    </summary>
    ${recordList({
      context,
      label,
      path,
      count: list.length,
      fieldsOf: (name, at, i) => versions(context, name, at, list[i], false),
      moveUp: (i) => context.change(path, movedUp(list, i)),
      blank: '',
    })}
  </details>`;
}

function versions(
  context: FormContext,
  label: string,
  path: ValuePath,
  value: unknown,
  isShort: boolean,
): readonly TemplateResult[] {
  const translations = translationsIn(value);
  const languages = [...new Set([...LANGUAGES, ...translations.keys()])];
  const problem = problemIn(context, path, true);
  const id = `problem ${textOfPath(path)}`.replace(/[^A-Za-z0-9]+/g, '-');
  return languages.map((language, i) => {
    const onInput = (event: Event) => {
      const text = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
      context.change(path, withVersion(value, language, text));
    };
    const name = `${textOfPath(path)} ${language}`;
    const text = live(translations.get(language) ?? '');
    const invalid = problem === null ? nothing : 'true';
    const described = problem === null ? nothing : id;
    const shown = context.words.inLanguage(label, languageNameOf(language, context.lang));
    return html`<label class="field">
      <span class="label">${shown}</span>
      ${
        isShort
          ? html`<input
              type="text"
              name=${name}
              lang=${language}
              autocomplete="off"
              aria-invalid=${invalid}
              aria-describedby=${described}
              .value=${text}
              @input=${onInput}
            />`
          : html`<textarea
              rows="2"
              name=${name}
              lang=${language}
              aria-invalid=${invalid}
              aria-describedby=${described}
              .value=${text}
              @input=${onInput}
            ></textarea>`
      }
      ${i === 0 ? problemLine(context.lang, id, problem) : nothing}
    </label>`;
  });
}

/** Language → text; a plain string is shown as English. */
function translationsIn(value: unknown): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([['en', value]]);
  const versions = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(versions.map(([language, text]) => [language, String(text)]));
}

function withVersion(value: unknown, language: string, text: string): unknown {
  const translations = new Map(translationsIn(value));
  if (text === '') translations.delete(language);
  else translations.set(language, text);
  if (translations.size === 0) return undefined;
  const isOne = typeof value !== 'object' && translations.size === 1 && translations.has('en');
  return isOne ? translations.get('en') : Object.fromEntries(translations);
}
