import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatProblem, type Problem } from '../../domain/format/problem.js';
import { RotateCw } from 'lucide';
import { actionButtonStyles } from '../ui/action-button.styles.js';
import { closeButton } from '../ui/close-button.js';
import { closeButtonStyles } from '../ui/close-button.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { icon } from '../ui/icon.js';
import { noticeStyles } from './lineage-notice.styles.js';
import { RetryPartsEvent } from './retry-parts-event.js';
import { shortProblemList } from '../ui/short-problem-list.js';
import type { Words } from '../../locales/en.js';
import { wordsIn } from '../../locales/words-in.js';

/** Maximum number of problems listed; the rest are only counted. */
const MAX_NAMED = 6;

/**
 * Reports parts of a link that do not exist in the graph, and parts of the page that failed to load. Hidden if there
 * are none, and after being closed until there is something new.
 * @tag lineage-notice
 * @summary The notice that parts of a link were ignored, or that a part of the page is missing.
 * @fires retry-parts - The reader wants to load the missing parts again.
 */
export class LineageNotice extends LitElement {
  static override readonly styles = [
    baseStyles,
    actionButtonStyles,
    closeButtonStyles,
    noticeStyles,
  ];

  @property({ attribute: false, hasChanged: differ }) accessor problems: readonly Problem[] = [];
  /** Whether a part that the reader requested failed to load. */
  @property({ attribute: false }) accessor isPartMissing = false;
  @property({ attribute: false }) override accessor lang = 'en';

  @state() accessor dismissed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('problems') || changed.has('isPartMissing')) this.dismissed = false;
    this.hidden = (this.problems.length === 0 && !this.isPartMissing) || this.dismissed;
  }

  protected override render(): TemplateResult {
    const words = wordsIn(this.lang).notice;
    return html`<div class="status" role="status">${this.hidden ? nothing : this.#text(words)}</div>
      ${closeButton(words.dismiss, () => this.#dismiss())}`;
  }

  #text(words: Words['notice']): TemplateResult {
    return html`${this.isPartMissing ? this.#missing(words) : nothing}
    ${this.problems.length > 0 ? this.#ignored(words) : nothing}`;
  }

  #missing(words: Words['notice']): TemplateResult {
    return html`<p>${words.notLoaded}</p>
      <button
        type="button"
        class="action"
        @click=${() => this.dispatchEvent(new RetryPartsEvent())}
      >
        ${icon(RotateCw)} ${words.retry}
      </button>`;
  }

  #ignored(words: Words['notice']): TemplateResult {
    const more = this.problems.length - MAX_NAMED;
    const numbers = new Intl.NumberFormat(this.lang);
    return html`<p>${words.heading}</p>
      ${shortProblemList(this.problems.slice(0, MAX_NAMED), this.lang)}
      ${more > 0 ? html`<p class="more">${words.more(numbers.format(more))}</p>` : nothing}`;
  }

  #dismiss(): void {
    this.dismissed = true;
  }
}

function differ(now: readonly Problem[], before: readonly Problem[] | undefined): boolean {
  const linesOf = (problems: readonly Problem[] = []) => problems.map(formatProblem).join('\n');
  return linesOf(now) !== linesOf(before);
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-notice': LineageNotice;
  }
}
