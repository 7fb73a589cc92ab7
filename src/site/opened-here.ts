const FLAG = 'lineage-graph:opened';

/** Whether this tab shows an opened file, which a reload of the same URL restores. */
export function isOpenedHere(): boolean {
  try {
    return sessionStorage.getItem(FLAG) === here();
  } catch {
    // Storage is unavailable, which is reported when something is opened.
    return false;
  }
}

/** Sets whether this tab shows an opened file. */
export function markOpenedHere(isOpened: boolean): void {
  if (isOpened) sessionStorage.setItem(FLAG, here());
  else if (isOpenedHere()) sessionStorage.removeItem(FLAG);
}

/** The URL without the view, which belongs to the graph. */
function here(): string {
  return location.pathname + location.search;
}
