/** What a key means for what was changed: Ctrl+Z, with Shift the other way; in a field it is the field's own. */
export function historyKeyOf(event: Event): 'undo' | 'redo' | null {
  if (!(event instanceof KeyboardEvent) || event.key.toLowerCase() !== 'z') return null;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return null;
  const [origin] = event.composedPath();
  if (origin instanceof HTMLElement && origin.matches('input, textarea, select')) return null;
  return event.shiftKey ? 'redo' : 'undo';
}
