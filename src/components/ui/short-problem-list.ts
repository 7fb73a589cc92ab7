import { html } from 'lit';
import { formatProblem, type Problem } from '../../domain/format/problem.js';
import { inWords } from './in-words.js';

/** A short list of problems in a language, one line each. */
export function shortProblemList(problems: readonly Problem[], lang: string): unknown {
  return inWords(
    lang,
    (messageOf) =>
      html`<ul>
        ${problems.map((problem) => {
          const line = formatProblem({ path: problem.path, message: messageOf(problem) });
          return html`<li><bdi>${line}</bdi></li>`;
        })}
      </ul>`,
  );
}
