import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../domain/format/problem.js';
import type { Words } from '../../locales/en.js';

/** A list longer than this is not read, it is counted. */
const MAX_SHOWN = 200;

/** What is wrong with a file: a path and what was expected there, a row each, in the order of the file. */
export function problemList(
  problems: readonly Problem[],
  words: Words['status'],
  numbers: Intl.NumberFormat,
): TemplateResult {
  const more = problems.length - MAX_SHOWN;
  return html`<ol
      class="problems"
      tabindex="0"
      aria-label=${words.problems(problems.length, numbers.format(problems.length))}
    >
      ${problems.slice(0, MAX_SHOWN).map(
        ({ path, message }) =>
          html`<li>
            <code><bdi>${path === '' ? words.wholeFile : path}</bdi></code>
            <bdi class="expected">${message}</bdi>
          </li>`,
      )}
    </ol>
    ${more > 0 ? html`<p class="more">${words.morePath(numbers.format(more))}</p>` : nothing}`;
}
