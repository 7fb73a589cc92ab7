import { FORMATS, type ExportFormat } from './formats.js';
import { plainLineOf } from './plain-line.js';

/** File systems take 255 bytes; a character may be four of them, and the ending comes on top. */
const MAX_CHARACTERS = 56;

/** Names that Windows keeps for its devices, whatever the ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The name of a file with this title: words of any script in lower case, joined by hyphens, as `llama-family-law.svg`. Fit for
 * every file system, and never a path.
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
