import { quoted } from '../../domain/format/problem.js';
import { isLanguageTag } from '../../domain/format/text.js';
import type { LintRule } from '../rule.js';

/** Finds malformed language tags, which cannot be displayed by name. */
export const textLanguageTag: LintRule = {
  id: 'text/language-tag',
  severity: 'error',
  text: 'Languages are well-formed BCP-47 tags.',
  *check({ graph }) {
    for (const [n, { languages = [] }] of graph.nodes.entries()) {
      for (const [i, tag] of languages.entries()) {
        if (isLanguageTag(tag)) continue;
        yield {
          path: `nodes[${n}].languages[${i}]`,
          message: `expected a language tag such as en or pt-BR, got ${quoted(tag)}`,
        };
      }
    }
  },
};
