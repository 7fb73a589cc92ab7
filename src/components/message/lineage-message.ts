import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { RotateCw, TriangleAlert } from 'lucide';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { formatProblem, type Problem } from '../../domain/format/problem.js';
import type { ViewState } from '../../state/view-state.js';
import type { LoadErrorKind } from './graph-load-error.js';
import { actionButtonStyles } from '../ui/action-button.styles.js';
import { closeButton } from '../ui/close-button.js';
import { closeButtonStyles } from '../ui/close-button.styles.js';
import { icon } from '../ui/icon.js';
import { inWords } from '../ui/in-words.js';
import { baseStyles } from '../ui/theme.styles.js';
import { messageStyles } from './lineage-message.styles.js';
import { CancelLoadEvent } from './cancel-load-event.js';
import type { LoadProgress } from './load-progress.js';
import { loadingBanner, loadingPage } from './loading-message.js';
import { noMatch } from './no-match.js';
import { problemList } from './problem-list.js';
import { RetryEvent } from './retry-event.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import type { Words } from '../../locales/en.js';

/** Why there is no picture: it is loading, there is nothing to draw, nothing matches, or an error occurred. */
export type MessageKind = 'loading' | 'empty' | 'no-match' | LoadErrorKind;

/**
 * The message in place of a picture, or above the last good one. Hidden if there is none.
 * @tag lineage-message
 * @summary Messages about loading, empty results and errors.
 * @fires view-intent - The reader removed a filter that left nothing.
 * @fires retry - The reader wants to load the graph again.
 * @fires cancel-load - The reader cancelled loading.
 */
export class LineageMessage extends LitElement {
  static override readonly styles = [
    baseStyles,
    actionButtonStyles,
    closeButtonStyles,
    messageStyles,
  ];

  /** Null for no message. */
  @property({ attribute: false }) accessor kind: MessageKind | null = null;
  /** The problems of the file, if the kind is `format`. */
  @property({ attribute: false }) accessor problems: readonly Problem[] = [];
  /** The error's own message. */
  @property({ attribute: false }) accessor reason: Problem | null = null;
  /** Whether the error is about the earlier version of a comparison. */
  @property({ attribute: false }) accessor isEarlier = false;
  /** Whether the last good graph is still shown, in which case an error is a banner above it. */
  @property({ attribute: false }) accessor stale = false;
  /** The progress of a large graph, if the kind is `loading`. */
  @property({ attribute: false }) accessor progress: LoadProgress | null = null;
  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';

  @state() accessor dismissed = false;
  /** Whether the page provides its own message in a slot. */
  @state() accessor hasOwnWords = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kind') || changed.has('problems') || changed.has('reason')) {
      this.dismissed = false;
    }
    this.hidden = this.kind === null || this.dismissed;
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = wordsAbout(this.graph, this.lang).status;
    switch (this.kind) {
      case null:
        return nothing;
      case 'loading':
        return this.#loading(words);
      case 'empty':
        return html`<slot @slotchange=${this.#meetOwnWords}></slot>
          <div class="full" ?hidden=${this.hasOwnWords}>
            <h2>${words.emptyHeading}</h2>
            <p>${words.emptyText}</p>
          </div>`;
      case 'no-match':
        return html`<div class="full">${this.#noMatch(words)}</div>`;
      default:
        return this.stale ? this.#banner(words, this.kind) : this.#fullMessage(words, this.kind);
    }
  }

  /** Counts nested slots by their content; whitespace is not content. */
  readonly #meetOwnWords = ({ target }: Event): void => {
    this.hasOwnWords =
      target instanceof HTMLSlotElement &&
      target
        .assignedNodes({ flatten: true })
        .some((node) => node instanceof Element || node.textContent?.trim() !== '');
  };

  #loading(words: Words['status']): TemplateResult {
    const { progress, lang } = this;
    const cancel = () => void this.dispatchEvent(new CancelLoadEvent());
    const loading = { progress, words, lang, cancel };
    return this.stale ? loadingBanner(loading) : loadingPage(loading);
  }

  #noMatch(words: Words['status']): TemplateResult | typeof nothing {
    const { graph, view, lang } = this;
    if (!graph || !view) return nothing;
    return noMatch({ graph, view, lang, words, send: (event) => void this.dispatchEvent(event) });
  }

  #fullMessage(words: Words['status'], kind: LoadErrorKind): TemplateResult {
    return html`<div class="full error">
      <div role="alert">
        <h2>${words.errors[kind].heading}</h2>
        ${this.#count(words)}
      </div>
      ${this.#particulars(words, kind)}
      <p class="actions">${this.#retryButton(words)}</p>
      <slot></slot>
    </div>`;
  }

  #banner(words: Words['status'], kind: LoadErrorKind): TemplateResult | typeof nothing {
    if (this.dismissed) return nothing;
    return html`<section class="banner" aria-labelledby="heading">
      ${icon(TriangleAlert)}
      <div class="status">
        <div role="alert">
          <h2 id="heading">${this.isEarlier ? words.earlier : words.errors[kind].heading}</h2>
          <p>${this.isEarlier ? words.uncompared : words.stale}</p>
        </div>
        ${
          kind === 'cancelled'
            ? nothing
            : html`<details>
                <summary>${this.#summaryOf(words, kind)}</summary>
                ${this.#particulars(words, kind)}
              </details>`
        }
        <slot></slot>
      </div>
      ${this.#retryButton(words)} ${closeButton(words.dismiss, () => (this.dismissed = true))}
    </section>`;
  }

  #summaryOf(words: Words['status'], kind: LoadErrorKind): string {
    if (this.problems.length > 0) return this.#countText(words);
    return this.#causesOf(words, kind).length > 0 ? words.causes : words.reason;
  }

  /** Possible causes only help if the reason does not say what happened. */
  #causesOf(words: Words['status'], kind: LoadErrorKind): readonly string[] {
    const isKnown = kind === 'network' && this.reason?.code !== 'unreachable';
    return isKnown ? [] : words.errors[kind].causes;
  }

  #particulars(words: Words['status'], kind: LoadErrorKind): TemplateResult {
    const causes = this.#causesOf(words, kind);
    return html`${
      causes.length > 0
        ? html`${this.stale ? nothing : html`<h3>${words.causes}</h3>`}
            <ul class="causes">
              ${causes.map((cause) => html`<li>${cause}</li>`)}
            </ul>`
        : nothing
    }
    ${this.problems.length > 0 ? problemList(this.problems, words, this.lang) : this.#reason(words)}`;
  }

  #reason(words: Words['status']): TemplateResult | typeof nothing {
    const { reason, lang } = this;
    if (!reason) return nothing;
    // Messages of the JavaScript engine are in English in any language.
    const lineLang = reason.code === undefined ? 'en' : lang;
    return html`<h3>${words.reason}</h3>
      ${inWords(
        lang,
        (messageOf) =>
          html`<p class="reason">
            <code lang=${lineLang}
              ><bdi>${formatProblem({ path: reason.path, message: messageOf(reason) })}</bdi></code
            >
          </p>`,
      )}`;
  }

  #count(words: Words['status']): TemplateResult | typeof nothing {
    return this.problems.length === 0 ? nothing : html`<p>${this.#countText(words)}</p>`;
  }

  #countText(words: Words['status']): string {
    const count = this.problems.length;
    return words.problems(count, new Intl.NumberFormat(this.lang).format(count));
  }

  #retryButton(words: Words['status']): TemplateResult {
    return html`<button
      type="button"
      class="action"
      @click=${() => this.dispatchEvent(new RetryEvent())}
    >
      ${icon(RotateCw)} ${words.retry}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-message': LineageMessage;
  }
}
