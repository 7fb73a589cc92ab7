import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../domain/format/problem.js';
import type { Words } from '../../locales/en.js';
import { inWords } from '../ui/in-words.js';

/** A list longer than this is not read, it is counted. */
const MAX_SHOWN = 200;

/** What is wrong with a file: a path and what was expected there, a row each, in the order of the file. */
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
