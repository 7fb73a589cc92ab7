import { suggestionOf } from '../../domain/format/near-word.js';
import { PANELS, panelWordsIn } from '../../state/panels.js';
import { CommandError } from '../terminal.js';

/** What `lineage-graph render` writes. */
export const KINDS = ['svg', 'png', 'html'] as const;
/** One of them. */
export type Kind = (typeof KINDS)[number];

const PANEL_WORDS: readonly string[] = ['all', 'none', ...PANELS];

/** Options for pages only, and for the content of an element. */
const PAGE_OPTIONS = ['content', 'element', 'url', 'image'] as const;
const CONTENT_OPTIONS = ['panels', 'links'] as const;

type GivenOptions = Readonly<Record<string, unknown>>;

/** Whether an option asks for a page. */
export const isPage = (given: GivenOptions): boolean =>
  PAGE_OPTIONS.some((key) => given[key] !== undefined);

/** @throws CommandError for an option without effect, or an unknown panel */
export function refuseUnused(kind: Kind, given: GivenOptions): void {
  const [page] = kind === 'html' ? [] : PAGE_OPTIONS.filter((key) => given[key] !== undefined);
  if (page) throw new CommandError(`--${page}: expected html as the format, got ${kind}`);
  const [content] = CONTENT_OPTIONS.filter((key) => given[key] !== undefined);
  if (content && given['content'] !== true) {
    throw new CommandError(`--${content}: expected --content as well, got none`);
  }
  const { panels } = given;
  for (const word of typeof panels === 'string' ? panelWordsIn(panels) : []) {
    if (PANEL_WORDS.includes(word)) continue;
    const suggestion = suggestionOf(word, PANEL_WORDS) || `; there are ${PANEL_WORDS.join(', ')}`;
    throw new CommandError(`--panels: no panel ${JSON.stringify(word)}${suggestion}`);
  }
}
