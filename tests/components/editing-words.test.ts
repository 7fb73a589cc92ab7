import { describe, expect, test } from 'vitest';
import { labelOfKey } from '../../src/components/edit/form-context.js';
import { EDGE_FIELDS, NODE_FIELDS, type FormField } from '../../src/domain/format/form-fields.js';
import { editingWordsIn } from '../../src/locales/editing-words-in.js';

const everyFieldOf = (fields: readonly FormField[]): readonly FormField[] =>
  fields.flatMap((field) => [field, ...everyFieldOf(field.fields)]);
const FIELDS = everyFieldOf([...NODE_FIELDS, ...EDGE_FIELDS]);

describe.each(['en', 'zh'])('the words of forms in %s', (lang) => {
  const words = editingWordsIn(lang, null);

  test('every key of a node and of a claim has a name', () => {
    const nameless = FIELDS.filter(({ key }) => labelOfKey(key, lang, words) === key);
    expect(nameless.map(({ key }) => key)).toEqual([]);
  });

  test('every word of a closed choice has one', () => {
    const choices = FIELDS.flatMap(({ choices }) => choices);
    expect(choices.filter((choice) => words.choices[choice] === undefined)).toEqual([]);
  });
});
