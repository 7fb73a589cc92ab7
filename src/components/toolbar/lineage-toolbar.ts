import { releaseBinsOf } from '../filters/release-bins.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  ArrowDown,
  ArrowRight,
  Check,
  Expand,
  Link,
  Maximize,
  ScanSearch,
  Shrink,
  X,
  ZoomIn,
  ZoomOut,
  type IconNode,
} from 'lucide';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { LAYOUT_ICONS } from '../../layouts/layout-icons.js';
import { setDirection, setLayout } from '../../state/transitions.js';
import { LAYOUTS, type Direction, type ViewState } from '../../state/view-state.js';
import { icon } from '../ui/icon.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent } from '../view-intent.js';
import { CanvasIntentEvent, type CanvasAction } from './canvas-intent.js';
import { CopyLinkEvent } from './copy-link-event.js';
import { FullScreenToggleEvent } from './full-screen-toggle-event.js';
import { toolbarStyles } from './lineage-toolbar.styles.js';
import { toolButtonStyles } from './tool-button.styles.js';
import { wordsIn } from '../../locales/words-in.js';
import type { Words } from '../../locales/en.js';

/** How long the result of "copy link" stays visible. */
const ANSWER_MS = 2400;

/**
 * Actions on the whole picture: zoom, fit, direction, layout, link.
 * @tag lineage-toolbar
 * @summary The toolbar.
 * @fires view-intent - The reader chose another direction or layout.
 * @fires canvas-intent - The reader zoomed, or fitted the whole picture.
 * @fires copy-link - The reader wants to copy the link; the listener that copies it answers with `respondWith`.
 * @fires full-screen-toggle - The reader toggled full-screen mode.
 */
export class LineageToolbar extends LitElement {
  static override readonly styles = [baseStyles, toolButtonStyles, toolbarStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';
  /** The current direction of the picture, whoever chose it. */
  @property({ attribute: false }) accessor direction: Direction = 'right';
  /** Whether the element is in full-screen mode; null if that is not allowed, in which case there is no button. */
  @property({ attribute: false }) accessor fullScreen: boolean | null = null;

  @state() accessor copied: 'yes' | 'no' | null = null;
  /** Whether the copied link includes the visible part. */
  @state() accessor copiedExact = false;
  /** Whether anything is dated. */
  #isDated = true;
  #answerTimer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#answerTimer);
    this.copied = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('graph')) this.#isDated = !this.graph || releaseBinsOf(this.graph) !== null;
  }

  protected override render(): TemplateResult {
    const words = wordsIn(this.lang).toolbar;
    const next: Direction = this.direction === 'right' ? 'down' : 'right';
    return html`<div class="bar" role="group" aria-label=${words.toolbar}>
      ${this.#layoutSwitch(words)}
      <span class="rule"></span>
      ${this.#canvasButton(ZoomOut, words.zoomOut, 'zoom-out')}
      ${this.#canvasButton(ZoomIn, words.zoomIn, 'zoom-in')}
      ${this.#canvasButton(Maximize, words.fit, 'fit')} ${this.#fullScreenButton(words)}
      <button
        type="button"
        class="tool"
        aria-label=${words.turn[this.direction]}
        title=${this.#titleOf(words.turn[this.direction], this.#isOneCard ? words.oneCard : null)}
        ?disabled=${!this.#hasPicture || this.#isOneCard}
        @click=${() => this.dispatchEvent(new ViewIntentEvent((view) => setDirection(view, next)))}
      >
        ${icon(next === 'down' ? ArrowDown : ArrowRight)}
      </button>
      <span class="rule"></span>
      ${this.#copyButton(words)}
    </div>`;
  }

  /** False if a table or matrix covers the picture. */
  get #hasPicture(): boolean {
    const stage = this.view?.stage ?? 'picture';
    return stage === 'picture' || stage === 'outline';
  }

  /** Whether there is a single card, which has no direction. */
  get #isOneCard(): boolean {
    return this.graph?.nodeCount === 1;
  }

  /**
   * The tooltip of a tool, or why it is unavailable. @param disabledReason returns that text for a visible picture;
   * null if it is available
   */
  #titleOf(label: string, disabledReason: ((tool: string) => string) | null = null): string {
    if (!this.#hasPicture) return wordsIn(this.lang).toolbar.pictureOnly(label);
    return disabledReason ? disabledReason(label) : label;
  }

  #fullScreenButton(words: Words['toolbar']): TemplateResult | typeof nothing {
    if (this.fullScreen === null) return nothing;
    const label = this.fullScreen ? words.leaveFullScreen : words.fullScreen;
    return html`<button
      type="button"
      class="tool zoom"
      aria-label=${label}
      title=${label}
      @click=${() => this.dispatchEvent(new FullScreenToggleEvent())}
    >
      ${icon(this.fullScreen ? Shrink : Expand)}
    </button>`;
  }

  #canvasButton(node: IconNode, label: string, action: CanvasAction): TemplateResult {
    return html`<button
      type="button"
      class=${action === 'fit' ? 'tool' : 'tool zoom'}
      aria-label=${label}
      title=${this.#titleOf(label)}
      ?disabled=${!this.#hasPicture}
      @click=${() => this.dispatchEvent(new CanvasIntentEvent(action))}
    >
      ${icon(node)}
    </button>`;
  }

  #layoutSwitch(words: Words['toolbar']): TemplateResult {
    const now = this.view?.layout ?? 'layered';
    return html`<div class="choice" role="group" aria-label=${words.layout}>
      ${LAYOUTS.map((layout) => {
        const isUndated = layout === 'timeline' && layout !== now && !this.#isDated;
        return html`<button
          type="button"
          class="tool"
          aria-label=${words.layouts[layout]}
          title=${this.#titleOf(words.layouts[layout], isUndated ? words.noDates : null)}
          ?disabled=${!this.#hasPicture || isUndated}
          aria-pressed=${layout === now ? 'true' : 'false'}
          @click=${() => this.dispatchEvent(new ViewIntentEvent((view) => setLayout(view, layout)))}
        >
          ${icon(LAYOUT_ICONS[layout])}
        </button>`;
      })}
    </div>`;
  }

  #copyButton(words: Words['toolbar']): TemplateResult {
    const labels = { yes: words.copied, no: words.notCopied };
    const shown = { yes: Check, no: X };
    const markOf = (isExact: boolean, node: IconNode) =>
      icon(this.copied && this.copiedExact === isExact ? shown[this.copied] : node);
    const isCopied = this.copied === 'yes' && !this.copiedExact;
    return html`<button type="button" class="tool" @click=${() => void this.#copyLink(false)}>
        ${markOf(false, Link)}
        <span class="word spare either">
          <span class=${isCopied ? 'invisible' : nothing}>${words.copyLink}</span>
          <span class=${isCopied ? nothing : 'invisible'}>${words.copied}</span>
        </span>
      </button>
      <button
        type="button"
        class="tool exact"
        aria-label=${words.copyExactLink}
        title=${this.#titleOf(words.copyExactLink)}
        ?disabled=${!this.#hasPicture}
        @click=${() => void this.#copyLink(true)}
      >
        ${markOf(true, ScanSearch)}
      </button>
      <span class=${this.copied === 'no' ? 'failed' : 'visually-hidden'} role="status"
        >${this.copied ? labels[this.copied] : nothing}</span
      >`;
  }

  async #copyLink(isExact: boolean): Promise<void> {
    const event = new CopyLinkEvent({ isExact });
    this.dispatchEvent(event);
    if (!event.copied) return;
    const answer = await event.copied.then(
      () => 'yes' as const,
      () => 'no' as const,
    );
    if (!this.isConnected) return;
    clearTimeout(this.#answerTimer);
    [this.copied, this.copiedExact] = [answer, isExact];
    this.#answerTimer = setTimeout(() => (this.copied = null), ANSWER_MS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-toolbar': LineageToolbar;
  }
}
