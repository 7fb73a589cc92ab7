import { safeUrl } from './safe-url.js';

/** `[the README](https://example.org/README.md)`: no brackets within, and no address but of a web page. */
const LINK = /\[([^[\]]+)\]\((https?:\/\/[^\s()]+)\)/g;

/** A part of a text: as it is, or a link where there is an address. */
export interface TextPart {
  readonly text: string;
  /** Safe to lead a reader to; null for none. */
  readonly url: string | null;
}

/** A text in which documents may be linked, in its parts. Whatever is no safe link stands as it is written. Cost: linear. */
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
