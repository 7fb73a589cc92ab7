import type { TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { messageIn, type Problem } from '../../domain/format/problem.js';
import { problemWordsIn } from '../../locales/problem-words-in.js';

/**
 * Renders problems in a language: in English at once, in another as soon as its words have loaded, and in English if
 * they cannot be loaded.
 */
export function inWords(
  lang: string,
  draw: (messageOf: (problem: Problem) => string) => TemplateResult,
): unknown {
  const english = () => draw(({ message }) => message);
  const words = problemWordsIn(lang);
  if (!words) return english();
  return until(words.then((known) => draw((problem) => messageIn(known, problem)), english));
}
