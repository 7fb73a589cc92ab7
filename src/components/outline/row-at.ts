/** The key of the row an event comes from; null outside of all rows. */
export function rowAt(target: EventTarget | null): string | null {
  return (target as Element | null)?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null;
}

/** Whether an event comes from a button in a row, which has a use of its own for it. */
export function isButton(target: EventTarget | null): boolean {
  return (target as Element | null)?.closest('button') != null;
}
