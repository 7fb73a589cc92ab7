/**
 * The SHA-256 of a text or of its UTF-8 chunks, in hexadecimal; null in insecure contexts, where pages cannot compute
 * it.
 */
export async function digestOf(text: string | readonly Uint8Array[]): Promise<string | null> {
  const { crypto } = globalThis as Partial<Pick<typeof globalThis, 'crypto'>>;
  if (!crypto?.subtle) return null;
  const input = new Blob(
    typeof text === 'string' ? [text] : (text as readonly Uint8Array<ArrayBuffer>[]).slice(),
  );
  const bytes = await crypto.subtle.digest('SHA-256', await input.arrayBuffer());
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
