import { quoted } from '../../domain/format/problem.js';
import type { LintRule } from '../rule.js';
import { textsIn, versionsOf } from '../texts-in.js';

/** Markup that does not belong in plain text: tags, entities, emphasis, links, headings, code, formulas. */
const MARKUP = /<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;|\*\*|\]\(|^#+ |`|\$[^\s$]+\$|\\[a-z]+\{/im;
/** A link that is rendered in notes. */
const LINK = /\[[^[\]]+\]\(https?:\/\/[^\s()]+\)/g;
/** The same without emphasis, links and lists, which are rendered in the text of a tour. */
const BEYOND_TOURS = /<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;|^#+ |`|!\[|\$[^\s$]+\$|\\[a-z]+\{/im;

/** Finds markup that would be displayed as text: only tour steps are Markdown, and notes may contain links. */
export const textMarkup: LintRule = {
  id: 'text/markup',
  severity: 'error',
  text: 'Texts are plain; notes may have links, and the steps of a tour emphasis, links and lists in Markdown.',
  *check({ graph }) {
    for (const placed of textsIn(graph)) {
      for (const [path, version] of versionsOf(placed)) {
        const rest = placed.reads === 'links' ? version.replace(LINK, '') : version;
        const [mark] = (placed.reads === 'markdown' ? BEYOND_TOURS : MARKUP).exec(rest) ?? [];
        if (mark === undefined) continue;
        yield {
          path,
          message: `expected plain text, got ${quoted(mark)}, which is shown literally`,
        };
      }
    }
  },
};
