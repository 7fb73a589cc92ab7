/** The state of an element's load. */
interface LoadStatus {
  readonly isLoading: boolean;
  readonly error: unknown;
}

/** Sets the custom states `loading` and `error` of an element according to its load. */
export function toggleStates({ states }: ElementInternals, load: LoadStatus): void {
  const toggle = (name: string, on: boolean) => (on ? states.add(name) : states.delete(name));
  toggle('loading', load.isLoading);
  toggle('error', load.error !== null);
}
