const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
/** Longer addresses are no addresses of documents. */
const MAX_CHARACTERS = 2048;

/**
 * The address of a link a file asks for, or null if a reader must not be led there: only `http:`, `https:` and
 * `mailto:`, no user name or password, absolute. Everything else is shown as text.
 */
export function safeUrl(text: string): string | null {
  if (text.length > MAX_CHARACTERS || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!SAFE_PROTOCOLS.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}
