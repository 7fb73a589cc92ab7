/** The state of an element's load. */
interface LoadStanding {
  readonly isLoading: boolean;
  readonly error: unknown;
}

/** Sets the custom states `loading` and `error` of an element according to its load. */
export function toggleStates({ states }: ElementInternals, load: LoadStanding): void {
  const toggle = (name: string, on: boolean) => (on ? states.add(name) : states.delete(name));
  toggle('loading', load.isLoading);
  toggle('error', load.error !== null);
}
