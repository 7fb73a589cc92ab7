import { textOf, type Text } from '../../domain/format/text.js';

/** Entries as a form for a new node has them, before and after a change of its name. */
type Named = Readonly<Record<string, unknown>>;

/** The id of a new node: made from its name, `Alpaca 7B` → `alpaca-7b`, until its maker writes another. */
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
