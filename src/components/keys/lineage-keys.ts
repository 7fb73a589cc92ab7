import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { dialogHead } from '../ui/dialog-head.js';
import { dialogStyles } from '../ui/dialog.styles.js';
import { showDialog } from '../ui/show-dialog.js';
import { baseStyles } from '../ui/theme.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { keysStyles } from './lineage-keys.styles.js';
import type { Words } from '../../locales/en.js';
import { wordsIn } from '../../locales/words-in.js';

/** Keys with their description. */
type KeyLine = Words['shortcuts']['groups'][number]['lines'][number];

/**
 * The keyboard shortcuts, in a dialog; when closed, the focus returns.
 * @tag lineage-keys
 * @summary The list of keyboard shortcuts.
 */
export class LineageKeys extends LitElement {
  static override readonly styles = [baseStyles, toolButtonStyles, dialogStyles, keysStyles];

  @property({ reflect: true }) override accessor lang = 'en';

  @query('dialog') accessor dialog: HTMLDialogElement | null = null;

  /** Opens the dialog, once rendered. */
  async show(): Promise<void> {
    await this.updateComplete;
    showDialog(this.dialog);
  }

  protected override render(): TemplateResult {
    const words = wordsIn(this.lang).shortcuts;
    return html`<dialog aria-labelledby="title" @click=${this.#onClick} @keydown=${this.#onKey}>
      ${dialogHead(words.title, words.close, this.#close)}
      <div class="groups">
        ${words.groups.map(
          ({ title, lines }) =>
            html`<section>
              <h3>${title}</h3>
              <dl>${lines.map((line) => keyLine(line, words.or))}</dl>
            </section>`,
        )}
      </div>
    </dialog>`;
  }

  readonly #close = (): void => {
    this.dialog?.close();
  };

  /** A click on the backdrop has the dialog itself as its target. */
  readonly #onClick = ({ target }: Event): void => {
    if (target === this.dialog) this.#close();
  };

  /** Keys pressed here are not meant for the page. */
  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
  };
}

function keyLine({ keys, does }: KeyLine, or: string): TemplateResult {
  return html`<div>
    <dt>
      ${keys.map(
        (key, i) =>
          html`${i === 0 ? nothing : html`<span class="visually-hidden"> ${or} </span>`}<kbd
              >${key}</kbd
            >`,
      )}
    </dt>
    <dd>${does}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-keys': LineageKeys;
  }
}
