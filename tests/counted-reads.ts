/** Calls `callback` for each number read. */
export function countedReads(numbers: Int32Array, callback: () => void): Int32Array {
  return new Proxy(numbers, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) callback();
      return Reflect.get(target, key, target) as unknown;
    },
  });
}
