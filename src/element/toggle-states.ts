/** Where a load of an element stands. */
interface LoadStanding {
  readonly isLoading: boolean;
  readonly error: unknown;
}

/** Puts an element into those of its custom states that hold, `loading` and `error`, and out of the others. */
export function toggleStates({ states }: ElementInternals, load: LoadStanding): void {
  const toggle = (name: string, on: boolean) => (on ? states.add(name) : states.delete(name));
  toggle('loading', load.isLoading);
  toggle('error', load.error !== null);
}
