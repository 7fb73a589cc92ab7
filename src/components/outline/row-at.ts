/** The key of the row that an event comes from; null outside of rows. */
export function rowAt(target: EventTarget | null): string | null {
  return (target as Element | null)?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null;
}

/** Whether an event comes from a button in a row, which handles it itself. */
export function isButton(target: EventTarget | null): boolean {
  return (target as Element | null)?.closest('button') != null;
}
