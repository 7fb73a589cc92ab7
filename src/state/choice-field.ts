import { quoted } from '../domain/format/problem.js';
import type { ViewField } from './view-fields.js';
import { decodeItem } from './view-items.js';
import type { ViewState } from './view-state.js';

/** A key with a closed list of values, of which the default is written as ''. */
export function choiceField<K extends keyof ViewState>(
  key: string,
  of: K,
  values: readonly (ViewState[K] & string)[],
  defaultValue: ViewState[K],
): ViewField {
  return {
    key,
    write: (view) =>
      values.find((candidate) => candidate === view[of] && candidate !== defaultValue) ?? '',
    read: (text, view, reading) => {
      if (text === '') return { ...view, [of]: defaultValue };
      const decoded = decodeItem(text, reading);
      const value = values.find((candidate) => candidate === decoded.trim().toLowerCase());
      if (value !== undefined) return { ...view, [of]: value };
      reading.report('one-of', values, quoted(decoded));
      return view;
    },
  };
}
