const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
/** Longer URLs are rejected. */
const MAX_CHARACTERS = 2048;

/**
 * The URL of a link in a file, or null if it is unsafe to follow: it must be absolute, `http:`, `https:` or `mailto:`,
 * without user name or password. Anything else is displayed as text.
 */
export function safeUrl(text: string): string | null {
  if (text.length > MAX_CHARACTERS || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!SAFE_PROTOCOLS.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}
