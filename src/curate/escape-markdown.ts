import { plainLine } from './plain-line.js';

/** A text of a file as text in Markdown: no markup, and no mention of a person. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_{}[\]<>()#|!~&]/g, (mark) => `\\${mark}`)
    .replace(/(?<!\w)@(?=\w)/g, '@\u200B');
}
