import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatProblem, type Problem } from '../../domain/format/problem.js';
import { closeButton } from '../ui/close-button.js';
import { closeButtonStyles } from '../ui/close-button.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { noticeStyles } from './lineage-notice.styles.js';
import { shortProblemList } from '../ui/short-problem-list.js';
import type { Words } from '../../locales/en.js';
import { wordsIn } from '../../locales/words-in.js';

/** More problems than this are counted, not named. */
const MAX_NAMED = 6;

/**
 * What a link asked for and the graph does not have. Hidden while there is nothing to say, and once the reader closed it,
 * until there is something else.
 * @tag lineage-notice
 * @summary The notice that parts of a link were ignored.
 */
export class LineageNotice extends LitElement {
  static override readonly styles = [baseStyles, closeButtonStyles, noticeStyles];

  @property({ attribute: false, hasChanged: differ }) accessor problems: readonly Problem[] = [];
  @property({ attribute: false }) override accessor lang = 'en';

  @state() accessor dismissed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('problems')) this.dismissed = false;
    this.hidden = this.problems.length === 0 || this.dismissed;
  }

  protected override render(): TemplateResult {
    const words = wordsIn(this.lang).notice;
    return html`<div class="said" role="status">${this.hidden ? nothing : this.#text(words)}</div>
      ${closeButton(words.dismiss, () => this.#dismiss())}`;
  }

  #text(words: Words['notice']): TemplateResult {
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
