import { html, type TemplateResult } from 'lit';
import { textOf } from '../../domain/format/text.js';
import type { TourPlace } from '../../state/tour.js';
import type { Words } from '../../locales/en.js';

/** A short bar per step of a tour that leads to it. The current one is the tab stop. */
export function stepList(
  { steps, step: current }: TourPlace,
  lang: string,
  words: Words['tour'],
  goTo: (step: number) => void,
): TemplateResult {
  const numbers = new Intl.NumberFormat(lang);
  return html`<ol class="steps" aria-label=${words.steps}>
    ${steps.map(({ title }, step) => {
      const name = words.stepNamed(numbers.format(step + 1), textOf(title, lang));
      return html`<li>
        <button
          type="button"
          class="step ${step < current ? 'passed' : ''}"
          aria-current=${step === current ? 'step' : 'false'}
          aria-label=${name}
          title=${name}
          tabindex=${step === current ? 0 : -1}
          @click=${() => goTo(step)}
        ></button>
      </li>`;
    })}
  </ol>`;
}
