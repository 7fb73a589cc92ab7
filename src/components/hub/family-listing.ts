import type { Hub } from '../../domain/hub/hub.js';
import type { Family } from '../../domain/hub/hub-tables.js';
import type { MonthSpan } from '../../domain/hub/months-gained.js';
import type { RowWindow } from '../table/row-window.js';
import { FamilyDates, type DatesChosen } from './family-dates.js';
import { FamilyRows } from './family-rows.js';

/** The rows of the page of a hub: all families, or some, in the order that the reader chose. */
export class FamilyListing {
  readonly dates: FamilyDates;
  readonly #rows: FamilyRows;
  #hub: Hub | null = null;

  /** @param changed called when there is more to show */
  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.dates = new FamilyDates(changed, failed);
    this.#rows = new FamilyRows(changed, failed);
  }

  /** Switches to another hub, or another choice. */
  show(hub: Hub | null, chosen: DatesChosen): void {
    this.#hub = hub;
    this.#rows.show(hub);
    this.dates.show(hub, chosen);
  }

  /** Cancels pending requests. */
  stop(): void {
    this.#rows.stop();
    this.dates.stop();
  }

  get length(): number {
    return this.dates.order?.places.length ?? this.#hub?.count('families') ?? 0;
  }

  /** The family of a row; null while it is loading. */
  at(row: number): Family | null {
    return this.dates.isAwaited ? null : this.#rows.at(this.#placeOf(row));
  }

  /** The months that the growth of each family is drawn for: those of all families where they are known. */
  get span(): MonthSpan {
    return this.dates.fullSpan ?? this.#rows.span;
  }

  /** Fetches the families of the rows to render, if not loaded yet. */
  want({ first, end }: RowWindow): void {
    if (this.dates.isAwaited) return;
    const rows = Array.from({ length: end - first }, (_, i) => first + i);
    this.#rows.want(rows.map((row) => this.#placeOf(row)));
  }

  #placeOf(row: number): number {
    return this.dates.order?.places[row] ?? row;
  }
}
