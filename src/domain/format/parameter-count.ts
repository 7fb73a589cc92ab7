const UNITS: ReadonlyMap<string, number> = new Map([
  ['K', 1e3],
  ['M', 1e6],
  ['B', 1e9],
  ['T', 1e12],
]);

/**
 * The number of parameters that a label states ("8B", "1B QLoRA" → 8e9, 1e9), or null. A mixture of experts ("17Bx16E")
 * has no single number.
 */
export function parseParameterCount(label: string): number | null {
  const [, number = '', unit = ''] =
    /(?<![\w.])(\d+(?:\.\d+)?)\s?([KMBT])(?!\w)/iu.exec(label) ?? [];
  const count = Number(number) * (UNITS.get(unit.toUpperCase()) ?? 0);
  return count > 0 ? count : null;
}

/**
 * Model size classes: from (inclusive) to (exclusive), in billions of parameters. The id is the value in a view string.
 */
const SIZE_CLASSES = [
  { id: 'under-2b', from: 0, to: 2 },
  { id: '2b-5b', from: 2, to: 5 },
  { id: '5b-10b', from: 5, to: 10 },
  { id: '10b-20b', from: 10, to: 20 },
  { id: '20b-50b', from: 20, to: 50 },
  { id: '50b-100b', from: 50, to: 100 },
  { id: 'from-100b', from: 100, to: Infinity },
] as const;

/** The ids of all size classes, smallest first. */
export const SIZE_CLASS_IDS: readonly string[] = SIZE_CLASSES.map(({ id }) => id);

/** The size class of a label; null if it states no size. */
export function sizeClassOf(label: string): string | null {
  const count = parseParameterCount(label);
  if (count === null) return null;
  return SIZE_CLASSES.find(({ to }) => count / 1e9 < to)?.id ?? null;
}

/** The display form of a size class: "5–10B"; an unknown id is returned unchanged. */
export function formatSizeClass(id: string): string {
  const found = SIZE_CLASSES.find((candidate) => candidate.id === id);
  if (!found) return id;
  const { from, to } = found;
  if (from === 0) return `< ${to}B`;
  return to === Infinity ? `≥ ${from}B` : `${from}–${to}B`;
}
