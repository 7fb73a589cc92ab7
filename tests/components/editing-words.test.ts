import { describe, expect, test } from 'vitest';
import { aboutField, labelOfKey } from '../../src/components/edit/form-context.js';
import {
  EDGE_FIELDS,
  GRAPH_FIELDS,
  NODE_FIELDS,
  type FormField,
} from '../../src/domain/format/form-fields.js';
import { editingWordsIn } from '../../src/locales/editing-words-in.js';

const everyFieldOf = (fields: readonly FormField[]): readonly FormField[] =>
  fields.flatMap((field) => [field, ...everyFieldOf(field.fields)]);
const FIELDS = everyFieldOf([...NODE_FIELDS, ...EDGE_FIELDS, ...GRAPH_FIELDS]);

describe.each(['en', 'zh'])('the words of forms in %s', (lang) => {
  const words = editingWordsIn(lang, null);

  test('every key of a node, of a claim and of a graph has a name', () => {
    const nameless = FIELDS.filter(({ key }) => labelOfKey(key, lang, words) === key);
    expect(nameless.map(({ key }) => key)).toEqual([]);
  });

  test('every value of a closed choice has a name', () => {
    const choices = FIELDS.flatMap(({ choices }) => choices);
    expect(choices.filter((choice) => words.choices[choice] === undefined)).toEqual([]);
  });
});

test('every English description of the schema has a Chinese one', () => {
  const words = editingWordsIn('zh', null);
  const shown = FIELDS.filter(({ kind }) => kind !== 'translated' && kind !== 'texts');
  const hints = shown.map((field) => aboutField(field, words)).filter((hint) => hint !== '');
  expect(hints.length).toBeGreaterThan(5);
  expect(hints.filter((hint) => /[a-z]{3} [a-z]{2}/.test(hint))).toEqual([]);
});
