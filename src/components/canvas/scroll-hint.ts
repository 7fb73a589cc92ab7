import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Words } from '../../locales/en.js';

/** A hint, which fades out, about why the wheel has no effect over the picture. */
export class ScrollHint {
  readonly #host: ReactiveControllerHost;
  #isShown = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Keeps wheel events that belong to the page away from the picture, and shows the hint if the page cannot scroll. */
  meet(event: WheelEvent, picture: Element): void {
    if (leavesWheelToPage(event, picture) && !pageScrolls(event)) this.#show(true);
  }

  render(words: Words['canvas']): TemplateResult | typeof nothing {
    if (!this.#isShown) return nothing;
    return html`<p class="hint" aria-hidden="true" @animationend=${() => this.#show(false)}>
      ${words.scrollToZoom(/Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl')}
    </p>`;
  }

  #show(isShown: boolean): void {
    this.#isShown = isShown;
    this.#host.requestUpdate();
  }
}

/** Whether the page can scroll in the direction of a wheel event, which is then left to it. */
function pageScrolls({ deltaY }: WheelEvent): boolean {
  const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.body;
  return deltaY < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;
}

/**
 * Stops a wheel event from reaching the picture, unless it is meant for it: with Ctrl or ⌘, or after a click into it.
 * @returns whether it was stopped
 */
function leavesWheelToPage(event: WheelEvent, picture: Element): boolean {
  if (event.ctrlKey || event.metaKey || picture.matches(':focus')) return false;
  event.stopImmediatePropagation();
  return true;
}
