import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { IconNode } from 'lucide';
import { icon } from './icon.js';

/** One of several things a reader can choose. */
interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: IconNode;
}

/** A list of choices of which one holds. */
export interface Segments<T extends string> {
  /** Tells its radio buttons from those of other lists in the same shadow tree. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

/** Radio buttons in a row; arrow keys walk and choose, as radio buttons do. */
export function segments<T extends string>({
  name,
  label,
  choices,
  chosen,
  choose,
}: Segments<T>): TemplateResult {
  return html`<div class="segments" role="radiogroup" aria-label=${label}>
    ${choices.map(
      (choice) =>
        html`<label class="segment" title=${choice.icon ? choice.label : nothing}>
          <input
            type="radio"
            class="visually-hidden"
            name=${name}
            .checked=${live(choice.value === chosen)}
            @change=${() => choose(choice.value)}
          />
          ${choice.icon ? icon(choice.icon) : nothing}<span class=${choice.icon ? 'label' : nothing}
            >${choice.label}</span
          >
        </label>`,
    )}
  </div>`;
}
