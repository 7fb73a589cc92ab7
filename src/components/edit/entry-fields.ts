import { html, nothing, type TemplateResult } from 'lit';
import { valueAt, type ValuePath } from '../../curate/edit/with-value.js';
import type { RawEntry } from '../../curate/edit/entry-problems.js';
import type { FormField } from '../../domain/format/form-fields.js';
import { aboutField, labelOfKey, problemIn, textOfPath, type FormContext } from './form-context.js';
import { choiceField, numberField, problemLine, textField, yesField } from './plain-field.js';
import { movedUp, recordList } from './record-list.js';
import { textsField, translatedField } from './translated-field.js';
import { wordsField } from './words-field.js';

/** Form fields for some keys of an entry. @param path path of the entry, or of the value in it that has the keys */
export function entryFields(
  context: FormContext,
  fields: readonly FormField[],
  entry: RawEntry,
  path: ValuePath = [],
): readonly TemplateResult[] {
  return fields.map((field) => fieldFor(context, field, entry, [...path, field.key]));
}

function fieldFor(
  context: FormContext,
  field: FormField,
  entry: RawEntry,
  path: ValuePath,
): TemplateResult {
  const value = valueAt(entry, path);
  switch (field.kind) {
    case 'number':
      return numberField(context, field, path, value);
    case 'yes':
      return yesField(context, field, path, value);
    case 'choice':
      return choiceField(context, field, path, value);
    case 'words':
      return wordsField(context, field, path, value);
    case 'translated':
      return translatedField(context, field, path, value);
    case 'texts':
      return textsField(context, field, path, value);
    case 'group':
      return group(context, field, entry, path);
    case 'records':
      return records(context, field, entry, path);
    case 'text':
    case 'date':
      return textField(context, field, path, value);
  }
}

function group(
  context: FormContext,
  field: FormField,
  entry: RawEntry,
  path: ValuePath,
): TemplateResult {
  const about = aboutField(field, context.words);
  return html`<fieldset>
    <legend>${labelOfKey(field.key, context.lang, context.words)}</legend>
    <div class="grid">
      ${about === '' ? nothing : html`<p class="hint">${about}</p>`}
      ${entryFields(context, field.fields, entry, path)}
    </div>
  </fieldset>`;
}

/** A list of records, collapsed if long; each can be removed, and another added. */
function records(
  context: FormContext,
  field: FormField,
  entry: RawEntry,
  path: ValuePath,
): TemplateResult {
  const { key, fields, isRequired } = field;
  const { words, lang } = context;
  const about = aboutField(field, words);
  const label = labelOfKey(key, lang, words);
  const value = valueAt(entry, path);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const problem = problemIn(context, path, false);
  const hasProblem = problemIn(context, path, true) !== null;
  const isOpen = hasProblem || isRequired || key === 'sources';
  return html`<details class="records" data-path=${textOfPath(path)} ?open=${isOpen}>
    <summary>
      ${label}${list.length > 0 ? html`<span class="count">${list.length}</span>` : nothing}
    </summary>
    ${about === '' ? nothing : html`<p class="hint">${about}</p>`}
    ${key === 'sources' ? html`<p class="hint">${words.sourceHint}</p>` : nothing}
    ${problem === null ? nothing : html`<p>${problemLine(lang, `problem-${key}`, problem)}</p>`}
    ${recordList({
      context,
      label,
      path,
      count: list.length,
      fieldsOf: (_, at) => entryFields(context, fields, entry, at),
      moveUp: (i) => context.change(path, movedUp(list, i)),
      blank: blankOf(fields),
    })}
  </details>`;
}

/** An empty record. */
function blankOf(fields: readonly FormField[]): object {
  return Object.fromEntries(
    fields
      .filter(({ isRequired, kind }) => isRequired && kind === 'text')
      .map(({ key }) => [key, '']),
  );
}
