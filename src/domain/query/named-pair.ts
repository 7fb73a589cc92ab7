/** “vicuna vs alpaca”, “compare Vicuna and Alpaca”, “对比 Vicuna 和 Alpaca”. */
const PAIR =
  /^(?:compare\s|对比|比较)?(.+?)(?:\s(?:vs\.?|versus|and|with|to)\s|\s*(?:对比|与|和|跟)\s*)(.+)$/i;

/** The two models that a query asks to compare; null unless it names both exactly. */
export function namedPairIn(
  query: string,
  named: (text: string) => readonly number[],
): readonly [number, number] | null {
  const [, one, other] = PAIR.exec(query.trim()) ?? [];
  if (one === undefined || other === undefined) return null;
  const [a] = named(one);
  const [b] = named(other);
  return a === undefined || b === undefined || a === b ? null : [a, b];
}
