/** Whether a key asks for the menu of what has the focus: the menu key, Shift and F10, or a full stop where there is neither. */
export function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey) || key === '.';
}
