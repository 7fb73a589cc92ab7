import { quoted } from '../../domain/format/problem.js';
import type { Text } from '../../domain/format/text.js';
import type { LintRule } from '../rule.js';
import { textsIn } from '../texts-in.js';

/** Finds texts that lack one of the languages of the file's title. */
export const textOneLanguage: LintRule = {
  id: 'text/one-language',
  severity: 'warning',
  text: 'Every text is in the languages of the file’s title, and every node has a summary in them.',
  *check({ graph }) {
    const { title } = graph.file;
    if (typeof title !== 'object') return;
    const languages = Object.keys(title);
    for (const placed of textsIn(graph)) {
      const missing = missingIn(placed.text, languages);
      if (missing.length > 0) yield complaintOf(placed.path, missing, placed.text);
    }
    for (const [n, { summary }] of graph.nodes.entries()) {
      if (summary === undefined) yield complaintOf(`nodes[${n}].summary`, languages, {});
    }
  },
};

/** The languages that a text lacks. A long Chinese version without Chinese characters counts as missing. */
function missingIn(text: Text, languages: readonly string[]): readonly string[] {
  if (typeof text === 'string') return languages;
  return languages.filter((lang) => {
    const version = text[lang]?.trim() ?? '';
    const isLong = version.includes(' ') && version.length > 30;
    return version === '' || (/^zh\b/.test(lang) && isLong && !/\p{sc=Han}/u.test(version));
  });
}

function complaintOf(path: string, missing: readonly string[], text: Text) {
  const got =
    typeof text === 'string'
      ? 'text without a language'
      : Object.keys(text).map(quoted).join(' and ') || 'nothing';
  return { path, message: `expected text in ${missing.map(quoted).join(' and ')}, got ${got}` };
}
