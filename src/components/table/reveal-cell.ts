/** Scrolls a table horizontally just enough to show a cell next to the sticky first column. */
export function revealCell(cell: HTMLElement, scroller: HTMLElement): void {
  const first = cell.parentElement?.firstElementChild;
  if (!first || first === cell) return;
  const start = first.getBoundingClientRect().right;
  const end = scroller.getBoundingClientRect().left + scroller.clientWidth;
  const { left, right } = cell.getBoundingClientRect();
  if (left < start) scroller.scrollLeft += left - start;
  else if (right > end) scroller.scrollLeft += Math.min(right - end, left - start);
}
