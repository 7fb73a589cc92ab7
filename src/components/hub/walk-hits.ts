/**
 * Moves through the list of results that a key was pressed in with arrow keys.
 * @param leave called for Up from the first, and for Escape
 */
export function walkHits(event: KeyboardEvent, leave: () => void): void {
  const { currentTarget: list } = event;
  if (!(list instanceof Element)) return;
  const hits = [...list.querySelectorAll<HTMLElement>('.hit')];
  const at = hits.findIndex((hit) => hit === event.target);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
  if (event.key === 'Escape') leave();
  else if (step === 0 || at === -1) return;
  else if (at + step < 0) leave();
  else hits[Math.min(at + step, hits.length - 1)]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
