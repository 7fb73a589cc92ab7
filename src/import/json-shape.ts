/** What an unknown value holds, where it is an object: only own keys are ever looked at; nothing for any other value. */
export function recordOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(isRecord(value) ? Object.entries(value) : []);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an own key of an object; undefined for any other value. */
function ownValueOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The items of a list; a lone value is a list of one, nothing an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A value as a text: strings, numbers, and what PROV and Ecosystem Graphs wrap as `$` or `value`; '' for any other. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const inner = ownValueOf(value, '$') ?? ownValueOf(value, 'value');
  return typeof inner === 'string' || typeof inner === 'number' ? wordsOf(inner) : '';
}

/** What stands at the end of a path of keys; undefined if the way ends before. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let inner = value;
  for (const key of path) inner = ownValueOf(inner, key);
  return inner;
}

/** An object of those of its values that say something. */
export function definedOf<T extends object>(entry: { [K in keyof T]: T[K] | undefined }): T {
  const said = Object.entries(entry).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(said) as T;
}
