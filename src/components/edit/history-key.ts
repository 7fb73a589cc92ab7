/** The history command of a key: Ctrl+Z, with Shift for redo; in text fields it belongs to the field. */
export function historyKeyOf(event: Event): 'undo' | 'redo' | null {
  if (!(event instanceof KeyboardEvent) || event.key.toLowerCase() !== 'z') return null;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return null;
  const [origin] = event.composedPath();
  if (origin instanceof HTMLElement && origin.matches('input, textarea, select')) return null;
  return event.shiftKey ? 'redo' : 'undo';
}
