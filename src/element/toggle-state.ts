/** Puts an element into one of its custom states, or out of it. */
export function toggleState(
  { states }: ElementInternals,
  name: 'loading' | 'error',
  on: boolean,
): void {
  if (on) states.add(name);
  else states.delete(name);
}
