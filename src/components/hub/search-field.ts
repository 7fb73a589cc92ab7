import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Search, X } from 'lucide';
import type { HubWords } from '../../locales/hub-en.js';
import { icon } from '../ui/icon.js';

/** The context of the hub's search field. */
interface SearchField {
  readonly words: HubWords;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The search field, which accepts a name, an id or a URL. */
export function searchField({ words, typed, onType, onKey }: SearchField): TemplateResult {
  const read = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) onType(target.value);
  };
  return html`<div class="field" role="search">
    ${icon(Search)}
    <input
      type="search"
      aria-label=${words.search}
      placeholder=${words.placeholder}
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength="400"
      .value=${live(typed)}
      @input=${read}
      @keydown=${onKey}
    />
    ${
      typed === ''
        ? html`<kbd aria-hidden="true">/</kbd>`
        : html`<button
            type="button"
            class="clear"
            aria-label=${words.clear}
            title=${words.clear}
            @click=${() => onType('')}
          >
            ${icon(X)}
          </button>`
    }
  </div>`;
}
