import { plainLine } from './plain-line.js';

/** Escapes a text for Markdown: no markup, and no mentions of users. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_{}[\]<>()#|!~&]/g, (mark) => `\\${mark}`)
    .replace(/(?<!\w)@(?=\w)/g, '@\u200B');
}
