/**
 * Whether a key opens the menu of the focused element: the menu key, Shift+F10, or a full stop for keyboards with
 * neither.
 */
export function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey) || key === '.';
}
