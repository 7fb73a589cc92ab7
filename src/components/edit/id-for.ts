import { textOf, type Text } from '../../domain/format/text.js';

/** Form values of a new node, before and after a change of its name. */
type Named = Readonly<Record<string, unknown>>;

/** The id of a new node, derived from its name (`Alpaca 7B` → `alpaca-7b`) until the user enters another. */
export function idFor(before: Named, after: Named): unknown {
  const { id } = before;
  const isOwn = typeof id === 'string' && id !== '' && id !== slugOf(before);
  return isOwn ? id : slugOf(after);
}

function slugOf({ name }: Named): string {
  const text = textOf((name ?? '') as Text, 'en');
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}.]+/gu) ?? [];
  return words.join('-');
}
