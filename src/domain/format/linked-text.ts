import { safeUrl } from './safe-url.js';

/** `[the README](https://example.org/README.md)`: no nested brackets, and only web addresses. */
const LINK = /\[([^[\]]+)\]\((https?:\/\/[^\s()]+)\)/g;

/** A piece of text, plain or linked. */
export interface TextPart {
  readonly text: string;
  /** A safe URL, or null for plain text. */
  readonly url: string | null;
}

/** Splits a text into plain and linked parts. Anything that is not a safe link stays as written. Cost: linear. */
export function linkedTextOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: written, 1: name = '', 2: address = '', index } of text.matchAll(LINK)) {
    const url = safeUrl(address);
    if (url === null) continue;
    if (index > end) parts.push({ text: text.slice(end, index), url: null });
    parts.push({ text: name, url });
    end = index + written.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), url: null });
  return parts;
}
