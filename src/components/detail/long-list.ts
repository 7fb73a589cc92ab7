import { html, nothing, type TemplateResult } from 'lit';
import type { DetailContext } from './detail-context.js';

/** Maximum number of items added by one click. */
const STEP = 200;

/** The items of a list; only those shown are requested. */
interface Items<T> {
  readonly length: number;
  slice(start: 0, end: number): readonly T[];
}

/**
 * A list that shows its first items, with a button for the rest if more than one would be hidden. @param key the part's
 * own name for the list
 */
export function longList<T>(
  context: DetailContext,
  key: string,
  items: Items<T>,
  initial: number,
  item: (item: T) => TemplateResult,
  className: string,
): TemplateResult {
  const { words, limitOf, setLimit } = context;
  const first = items.length <= initial + 1 ? items.length : initial;
  const limit = Math.min(items.length, limitOf(key, first));
  const next = items.length <= limit + STEP ? items.length : limit + STEP;
  const more =
    next === items.length ? words.showAll(items.length) : words.showMore(STEP, items.length);
  const press = (event: Event) => {
    setLimit(key, limit === items.length ? first : next, event.currentTarget as HTMLElement);
  };
  return html`<ul class=${className}>
      ${items.slice(0, limit).map((entry) => html`<li>${item(entry)}</li>`)}
    </ul>
    ${
      items.length === first
        ? nothing
        : html`<button type="button" class="more" @click=${press}>
            ${limit === items.length ? words.showFewer : more}
          </button>`
    }`;
}
