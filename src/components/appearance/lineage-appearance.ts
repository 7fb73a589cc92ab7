import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ChevronDown, Palette } from 'lucide';
import { setColouring, setSizing } from '../../state/transitions.js';
import { COLOURINGS, SIZINGS, type ViewState } from '../../state/view-state.js';
import { icon } from '../icon.js';
import { messagesIn } from '../messages.js';
import { baseStyles } from '../theme.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { APPEARANCE_MESSAGES } from './appearance-messages.js';
import { appearanceStyles } from './lineage-appearance.styles.js';

/**
 * What colour and size of cards say, as a button that opens two lists of radio buttons.
 * @tag lineage-appearance
 * @summary The choice of colours and sizes.
 * @fires view-intent - The reader chose another colouring or sizing.
 */
export class LineageAppearance extends LitElement {
  static override readonly styles = [baseStyles, toolButtonStyles, appearanceStyles];

  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';

  @state() accessor open = false;
  @query('.tool') accessor button: HTMLButtonElement | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, open } = this;
    if (!view) return nothing;
    const words = messagesIn(APPEARANCE_MESSAGES, this.lang);
    return html`<div class="menu" @focusout=${this.#onFocusOut} @keydown=${this.#onKeyDown}>
      <button
        type="button"
        class="tool"
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="choices"
        @click=${() => (open ? this.#close() : this.#show())}
      >
        ${icon(Palette)} <span class="word">${words.appearance}</span> ${icon(ChevronDown)}
      </button>
      <div id="choices" class="choices" ?hidden=${!open}>
        ${
          open
            ? html`${radios(
                'colouring',
                words.colouring,
                COLOURINGS.map((value) => [value, words.colourings[value]]),
                view.colouring,
                (value) => this.#send((now) => setColouring(now, value)),
              )}
              ${radios(
                'sizing',
                words.sizing,
                SIZINGS.map((value) => [value, words.sizings[value]]),
                view.sizing,
                (value) => this.#send((now) => setSizing(now, value)),
              )}`
            : nothing
        }
      </div>
    </div>`;
  }

  #show(): void {
    this.open = true;
    // A press on something that takes no focus moves none, so the focus alone cannot tell that the reader went elsewhere.
    window.addEventListener('pointerdown', this.#onPointerDown, true);
  }

  #close(): void {
    this.open = false;
    window.removeEventListener('pointerdown', this.#onPointerDown, true);
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  #onFocusOut({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)) this.#close();
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.#close();
    this.button?.focus();
  }

  #send(transition: Transition): void {
    this.dispatchEvent(new ViewIntentEvent(transition));
  }
}

function radios<T extends string>(
  name: string,
  legend: string,
  choices: readonly (readonly [value: T, label: string])[],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      ([value, label]) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            .checked=${live(value === chosen)}
            @change=${() => choose(value)}
          />
          ${label}
        </label>`,
    )}
  </fieldset>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-appearance': LineageAppearance;
  }
}
