const FLAG = 'lineage-graph:opened';

/** Whether this tab shows a file that its reader opened, so that a reload of the same address shows it again. */
export function isOpenedHere(): boolean {
  try {
    return sessionStorage.getItem(FLAG) === here();
  } catch {
    // The browser keeps nothing, which is told when something is opened.
    return false;
  }
}

/** Says so, or that it shows the page's own graph again. */
export function markOpenedHere(isOpened: boolean): void {
  if (isOpened) sessionStorage.setItem(FLAG, here());
  else if (isOpenedHere()) sessionStorage.removeItem(FLAG);
}

/** The view of an address belongs to the graph; another file is another page. */
function here(): string {
  return location.pathname + location.search;
}
