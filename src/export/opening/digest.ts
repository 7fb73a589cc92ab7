/** The SHA-256 of a text, as hexadecimal digits; null where a page may not work one out, which is outside of secure contexts. */
export async function digestOf(text: string): Promise<string | null> {
  const { crypto } = globalThis as { readonly crypto?: Crypto };
  if (!crypto?.subtle) return null;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
