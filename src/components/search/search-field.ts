import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Search, X } from 'lucide';
import { icon } from '../ui/icon.js';
import type { Typing } from './typing.js';
import type { Words } from '../../locales/en.js';

/** Keys that move through the list → number of options. */
export const SEARCH_STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** The state and actions of the field. */
export interface FieldContext {
  readonly text: string;
  /** Whether the list of options is open. */
  readonly listed: boolean;
  /** The index of the active option; -1 for none. */
  readonly active: number;
  readonly words: Words['search'];
  readonly typing: Typing;
  readonly input: (event: InputEvent) => void;
  readonly press: () => void;
  readonly focus: () => void;
  readonly clear: () => void;
}

/** The field, with its shortcut key and a clear button. */
export function searchField(context: FieldContext): TemplateResult {
  const { text, listed, active, words, typing, input, press, focus, clear } = context;
  return html`<div class="field">
    ${icon(Search)}
    <input
      type="text"
      role="combobox"
      inputmode="search"
      enterkeyhint="go"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength="200"
      aria-label=${words.label}
      aria-autocomplete="list"
      aria-keyshortcuts="/"
      aria-expanded=${listed ? 'true' : 'false'}
      aria-controls="list"
      aria-activedescendant=${listed && active >= 0 ? `option-${active}` : nothing}
      placeholder=${words.label}
      .value=${live(text)}
      @input=${input}
      @click=${press}
      @focus=${focus}
      @compositionstart=${() => typing.compose()}
      @compositionend=${() => typing.endComposing()}
    />
    <kbd aria-hidden="true">/</kbd>
    <button
      type="button"
      class="clear"
      aria-label=${words.clear}
      title=${words.clear}
      ?hidden=${text === ''}
      @click=${clear}
    >
      ${icon(X)}
    </button>
  </div>`;
}
