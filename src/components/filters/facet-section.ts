import { html, nothing, type TemplateResult } from 'lit';
import { ChevronRight } from 'lucide';
import { icon } from '../ui/icon.js';
import type { Words } from '../../locales/en.js';

/** The state and actions of a section. */
export interface SectionContext {
  /** A number that makes this section's ids unique. */
  readonly number: number;
  readonly title: string;
  readonly open: boolean;
  /** Number of chosen values. */
  readonly chosen: number;
  readonly words: Words['filters'];
  readonly numbers: Intl.NumberFormat;
  readonly toggle: () => void;
  readonly clear: () => void;
}

/** A collapsible section: title with the number chosen, a clear button, and content. */
export function facetSection(
  { number, title, open, chosen, words, numbers, toggle, clear }: SectionContext,
  content: () => TemplateResult,
): TemplateResult {
  const formatted = numbers.format(chosen);
  return html`<section class="facet">
    <div class="head">
      <h3>
        <button
          type="button"
          class="disclosure"
          id="title-${number}"
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="content-${number}"
          @click=${toggle}
        >
          ${icon(ChevronRight)} ${title}
          ${
            chosen > 0
              ? html`<span class="chosen" aria-hidden="true">${formatted}</span>
                  <span class="visually-hidden">, ${words.chosen(chosen, formatted)}</span>`
              : nothing
          }
        </button>
      </h3>
      ${
        chosen > 0
          ? html`<button
              type="button"
              class="clear"
              aria-label=${words.clearFacet(title)}
              @click=${clear}
            >
              ${words.clear}
            </button>`
          : nothing
      }
    </div>
    <div
      id="content-${number}"
      class="content"
      role="group"
      aria-labelledby="title-${number}"
      ?hidden=${!open}
    >
      ${open ? content() : nothing}
    </div>
  </section>`;
}
