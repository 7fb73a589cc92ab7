import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import { formatCount } from '../../domain/format/format-count.js';
import { safeUrl } from '../../domain/format/safe-url.js';
import { textOf } from '../../domain/format/text.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import { matchesOf } from '../../domain/query/filter.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import { factsOf } from '../../export/svg-heading.js';
import { chipsOf } from '../chips/chips-of.js';

/** The printed header: title, counts, filters, URL and date. @param address URL of what is shown */
export function printHead(shown: ShownPicture, address: string): TemplateResult {
  const { graph, view, picture } = shown;
  const { lang } = picture;
  const words = wordsAbout(graph, lang);
  const { title } = graph.frame;
  const chips = chipsOf(graph, view, lang, words.chips).map(
    ({ kind, before, label, after }) =>
      html`<li>
        ${kind === '' ? nothing : words.printed.kind(kind)}${before}<bdi>${label}</bdi>${after}
      </li>`,
  );
  if (view.until !== null) {
    chips.push(html`<li>${words.exported.until(formatDate(view.until, lang))}</li>`);
  }
  const href = safeUrl(address);
  return html`<header class="print-head">
    <h1><bdi>${title === undefined ? words.exported.untitled : textOf(title, lang)}</bdi></h1>
    <p class="how-many">${countLabelsOf(shown).join(' · ')}</p>
    ${
      chips.length === 0
        ? nothing
        : html`<ul>
            ${chips}
          </ul>`
    }
    <p class="where">
      ${words.printed.on(formatDate(today(), lang))}
      ${href === null ? html`<span>${address}</span>` : html`<a href=${href}>${address}</a>`}
    </p>
  </header>`;
}

/** The number of models shown, and the date of the data. */
function countLabelsOf({ graph, view, picture }: ShownPicture): readonly string[] {
  const { lang, scene } = picture;
  const facts = factsOf(graph, scene, lang);
  if (view.stage === 'picture' || view.stage === 'outline') return facts;
  const models = matchesOf(graph, view.filter).count();
  return [
    wordsAbout(graph, lang).table.models(models, formatCount(models, lang)),
    ...facts.slice(1),
  ];
}

/** The current local date. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
