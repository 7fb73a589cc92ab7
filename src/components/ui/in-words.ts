import type { TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { messageIn, type Problem } from '../../domain/format/problem.js';
import { problemWordsIn } from '../../locales/problem-words-in.js';

/**
 * Draws problems in the words of a language: in English at once, in another as soon as its words are loaded, and in English
 * where they cannot be had, for what breaks a page may well break them too.
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
