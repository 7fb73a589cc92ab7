/** A value of a GGUF file's metadata: a text, a whole number, or a list of texts. */
type Value = string | number | readonly string[];

/** A GGUF file with this metadata and no tensors. @param isBig whether numbers are big-endian */
export function ggufFile(
  metadata: Readonly<Record<string, Value>>,
  { version = 3, isBig = false, count = Object.keys(metadata).length } = {},
): Uint8Array {
  const bytes: number[] = [...new TextEncoder().encode('GGUF')];
  const number = (value: number, size: number) => {
    const digits = Array.from({ length: size }, (_, n) => Math.floor(value / 256 ** n) % 256);
    bytes.push(...(isBig ? digits.reverse() : digits));
  };
  const length = (value: number) => number(value, version > 1 ? 8 : 4);
  const text = (value: string) => {
    const encoded = new TextEncoder().encode(value);
    length(encoded.length);
    bytes.push(...encoded);
  };
  number(version, 4);
  length(0);
  length(count);
  for (const [key, value] of Object.entries(metadata)) {
    text(key);
    if (typeof value === 'string') {
      number(8, 4);
      text(value);
    } else if (typeof value === 'number') {
      number(4, 4);
      number(value, 4);
    } else {
      number(9, 4);
      number(8, 4);
      length(value.length);
      for (const item of value) text(item);
    }
  }
  return Uint8Array.from(bytes);
}
