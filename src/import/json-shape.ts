/** The own properties of an unknown value; empty if it is not an object. */
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

/** The items of a list; any other value is a list of one, undefined an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/**
 * A value as a string: strings, numbers, and those wrapped as `$` or `value` in PROV and Ecosystem Graphs; '' for any
 * other.
 */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const inner = ownValueOf(value, '$') ?? ownValueOf(value, 'value');
  return typeof inner === 'string' || typeof inner === 'number' ? wordsOf(inner) : '';
}

/** The value at a path of keys; undefined if it does not exist. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let inner = value;
  for (const key of path) inner = ownValueOf(inner, key);
  return inner;
}

/** The object without undefined or empty values. */
export function definedOf<T extends object>(entry: { [K in keyof T]: T[K] | undefined }): T {
  const defined = Object.entries(entry).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(defined) as T;
}
