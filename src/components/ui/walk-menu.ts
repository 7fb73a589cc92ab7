/**
 * Moves the focus among the items of a menu with arrow keys, Home and End, wrapping around.
 * @returns whether the key was one of these
 */
export function walkMenu(
  { key }: Pick<KeyboardEvent, 'key'>,
  items: readonly HTMLElement[],
): boolean {
  const at = items.findIndex((item) => item.matches(':focus'));
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at === -1 ? -1 : at - 1,
    Home: 0,
    End: -1,
  };
  const place = places[key];
  if (place === undefined) return false;
  items.at(place === items.length ? 0 : place)?.focus();
  return true;
}
