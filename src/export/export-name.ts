import { FORMATS, type ExportFormat } from './formats.js';
import { plainLineOf } from './plain-line.js';

/** File names are limited to 255 bytes; a character takes up to four, and the extension is added. */
const MAX_CHARACTERS = 56;

/** Device names reserved by Windows, with any extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A file name made from a title: words of any script in lower case, joined by hyphens, as `llama-family-law.svg`. Valid
 * on every file system, and never a path.
 */
export function exportNameOf(title: string, format: ExportFormat): string {
  const words = plainLineOf(title).normalize('NFKC').toLowerCase().match(WORDS) ?? [];
  const name = Array.from(words.join('-').replace(/^the-(?=.)/, ''))
    .slice(0, MAX_CHARACTERS)
    .join('')
    .replace(/-$/, '');
  const safe = name === '' || DEVICES.test(name) ? `lineage${name && `-${name}`}` : name;
  return safe + FORMATS[format].ending;
}
