import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ChevronDown, Palette } from 'lucide';
import { wordsAbout } from '../../domain/format/words-about.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { setColouring, setSizing } from '../../state/transitions.js';
import { COLOURINGS, SIZINGS, type ViewState } from '../../state/view-state.js';
import { icon } from '../ui/icon.js';
import { Menu } from '../ui/menu.js';
import { menuStyles } from '../ui/menu.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { wordsIn } from '../../locales/words-in.js';
import { appearanceStyles } from './lineage-appearance.styles.js';

/**
 * A button that opens two radio groups for the meaning of card colours and sizes.
 * @tag lineage-appearance
 * @summary The choice of colours and sizes.
 * @fires view-intent - The reader chose another colouring or sizing.
 */
export class LineageAppearance extends LitElement {
  static override readonly styles = [baseStyles, toolButtonStyles, menuStyles, appearanceStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';

  readonly #menu = new Menu(this);

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const { isOpen: open } = this.#menu;
    if (!view) return nothing;
    const words = wordsAbout(this.graph, this.lang).appearance;
    // A table or a matrix has no cards.
    const isSeen = view.stage === 'picture' || view.stage === 'outline';
    return html`<div
      class="menu"
      @focusout=${this.#menu.onFocusOut}
      @keydown=${this.#menu.onKeyDown}
    >
      <button
        type="button"
        class="tool"
        title=${isSeen ? nothing : wordsIn(this.lang).toolbar.pictureOnly(words.appearance)}
        ?disabled=${!isSeen}
        aria-expanded=${open ? 'true' : 'false'}
        popovertarget="choices"
      >
        ${icon(Palette)} <span class="word spare">${words.appearance}</span> ${icon(ChevronDown)}
      </button>
      <div id="choices" popover class="choices" @beforetoggle=${this.#menu.onBeforeToggle}>
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
                view.layout === 'timeline' ? words.oneSize : null,
              )}`
            : nothing
        }
      </div>
    </div>`;
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
  disabledReason: string | null = null,
): TemplateResult {
  return html`<fieldset ?disabled=${disabledReason !== null} title=${disabledReason ?? nothing}>
    <legend>${legend}</legend>
    ${disabledReason === null ? nothing : html`<p class="why-not">${disabledReason}</p>`}
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
