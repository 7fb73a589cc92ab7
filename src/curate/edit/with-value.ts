/** The path of a value in an entry: `['sources', 0, 'url']`. */
export type ValuePath = readonly (string | number)[];

/**
 * Returns an entry with another value at a path; undefined removes the value, and containers that it leaves empty. List
 * items stay even if empty until removed themselves, as new items are filled in afterwards.
 */
export function withValue(entry: object, path: ValuePath, value: unknown): object {
  return changed(entry, path, value) ?? {};
}

function changed(of: unknown, [key, ...rest]: ValuePath, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(of) ? of : [];
    const item = changed(list[key], rest, value) ?? (rest.length > 0 ? {} : undefined);
    const items = [...list];
    if (item === undefined) items.splice(key, 1);
    else items[key] = item;
    return items.length === 0 ? undefined : items;
  }
  const values = new Map<string, unknown>(Object.entries(of ?? {}));
  const inner = changed(values.get(key), rest, value);
  if (inner === undefined) values.delete(key);
  else values.set(key, inner);
  return values.size === 0 ? undefined : Object.fromEntries(values);
}

/** The value at a path; undefined if there is none. */
export function valueAt(of: unknown, path: ValuePath): unknown {
  let value: unknown = of;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[key];
  }
  return value;
}
