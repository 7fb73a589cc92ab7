import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../domain/format/problem.js';
import type { Words } from '../../locales/en.js';
import { inWords } from '../ui/in-words.js';

/** Maximum number of problems listed; the rest are only counted. */
const MAX_SHOWN = 200;

/** The problems of a file, one row each with path and message, in file order. */
export function problemList(
  problems: readonly Problem[],
  words: Words['status'],
  lang: string,
): TemplateResult {
  const numbers = new Intl.NumberFormat(lang);
  const more = problems.length - MAX_SHOWN;
  return html`${inWords(
    lang,
    (messageOf) =>
      html`<ol
        class="problems"
        tabindex="0"
        aria-label=${words.problems(problems.length, numbers.format(problems.length))}
      >
        ${problems.slice(0, MAX_SHOWN).map(
          (problem) =>
            html`<li>
              <code><bdi>${problem.path === '' ? words.wholeFile : problem.path}</bdi></code>
              <bdi class="expected">${messageOf(problem)}</bdi>
            </li>`,
        )}
      </ol>`,
  )}
  ${more > 0 ? html`<p class="more">${words.morePath(numbers.format(more))}</p>` : nothing}`;
}
