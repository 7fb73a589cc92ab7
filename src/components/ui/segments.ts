import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { IconNode } from 'lucide';
import { icon } from './icon.js';

/** An option of a segmented control. */
interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: IconNode;
}

/** The options of a segmented control and the checked one. */
export interface Segments<T extends string> {
  /** The name of its radio group, unique in the shadow tree. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
}

/** A row of radio buttons; arrow keys move and choose. */
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
