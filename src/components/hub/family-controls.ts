import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Calendar } from 'lucide';
import { formatDate } from '../../domain/format/dates.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { MonthSpan } from '../../domain/hub/months-gained.js';
import type { HubWords } from '../../locales/hub-en.js';
import { sortFamilies } from '../../state/hub-transitions.js';
import { setReleased } from '../../state/transitions.js';
import { FAMILY_SORTS, type ViewState } from '../../state/view-state.js';
import { icon } from '../ui/icon.js';
import type { Transition } from '../view-intent.js';
import type { FamilyDates } from './family-dates.js';
import { monthText } from './growth.js';
import { unbrokenList } from './unbroken-list.js';

/** The context of the controls above the families. */
interface FamilyControls {
  readonly words: HubWords;
  readonly lang: string;
  readonly view: ViewState;
  readonly dates: FamilyDates;
  /** Number of families of the hub. */
  readonly families: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly send: (transition: Transition) => void;
}

/** The sort order, the choice of dates, and the resulting counts. */
export function familyControls(controls: FamilyControls): TemplateResult {
  return html`${sortAndDates(controls)}
    <div id="dates" class="dates" ?hidden=${!controls.isOpen}>${chosenDates(controls)}</div>
    <p class="status" role="status">${statusOf(controls)}</p>`;
}

function sortAndDates({ words, view, isOpen, onToggle, send }: FamilyControls): TemplateResult {
  const choose = ({ target }: Event) => {
    const sort = FAMILY_SORTS.find(
      (sort) => target instanceof HTMLSelectElement && sort === target.value,
    );
    if (sort) send((now) => sortFamilies(now, sort));
  };
  return html`<div class="controls">
    <select
      class="action"
      aria-label=${words.sort}
      .value=${live(view.familySort)}
      @change=${choose}
    >
      ${FAMILY_SORTS.map(
        (sort) =>
          html`<option value=${sort} ?selected=${sort === view.familySort}>
            ${words.sorts[sort]}
          </option>`,
      )}
    </select>
    <button
      type="button"
      class="action"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls="dates"
      @click=${onToggle}
    >
      ${icon(Calendar)} ${words.dates}
    </button>
  </div>`;
}

/** The months of all families with a thumb at either end, as for the models of one. */
function chosenDates({ words, lang, view, dates, isOpen, send }: FamilyControls): unknown {
  const { bins, recent, share } = dates;
  if (!isOpen) return nothing;
  if (!bins) return share === null ? html`<p class="quiet">${words.noGrowth}</p>` : nothing;
  const { released } = view.filter;
  const from = monthText(recent.first);
  const isRecent = released?.from === from && released.to === null;
  const quick = (label: string, isChosen: boolean, dated: typeof released) =>
    html`<button
      type="button"
      class="action"
      ?disabled=${isChosen}
      @click=${() => send((now) => setReleased(now, dated))}
    >
      ${label}
    </button>`;
  return html`<lineage-released .bins=${bins} .view=${view} .lang=${lang}></lineage-released>
    <div class="quick">
      ${quick(words.recent, isRecent, { from, to: null })}
      ${quick(words.anyDate, released === null, null)}
    </div>`;
}

/** The progress of reading the months, or the numbers of families and models in the chosen ones. */
function statusOf({ words, lang, view, dates, families }: FamilyControls): unknown {
  const { share, order, span } = dates;
  if (share !== null) {
    const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
    return words.readingMonths(percent.format(share));
  }
  if (!order || !span) return nothing;
  if (order.places.length === 0) return words.noneInSpan;
  const some = view.filter.released
    ? order.places.length
    : order.gained.reduce((sum, gained) => sum + Math.min(gained, 1), 0);
  const count = (n: number) => formatCount(n, lang);
  return unbrokenList([
    words.inSpan(
      count(some),
      families,
      count(families),
      order.models,
      count(order.models),
      spanText(span, words, lang),
    ),
    ...(order.undated === 0 ? [] : [words.undated(order.undated, count(order.undated))]),
  ]);
}

function spanText({ first, last }: MonthSpan, words: HubWords, lang: string): string {
  const [from, to] = [first, last].map((month) =>
    Number.isFinite(month) ? formatDate(monthText(month), lang) : null,
  );
  return words.span(from ?? null, to ?? null);
}
