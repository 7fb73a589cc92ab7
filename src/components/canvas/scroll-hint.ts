import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Words } from '../../locales/en.js';

/** Says why a wheel over a picture did nothing, until it has faded. */
export class ScrollHint {
  readonly #host: ReactiveControllerHost;
  #isShown = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Takes a wheel from the picture where it is the page's, and says so where that goes nowhere. */
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

/** Whether the page has anywhere to go by a wheel, which then is the page's. */
function pageScrolls({ deltaY }: WheelEvent): boolean {
  const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.body;
  return deltaY < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;
}

/** Takes a wheel from the picture, unless the reader means that: with Ctrl or ⌘ held, or after clicking into it. */
function leavesWheelToPage(event: WheelEvent, picture: Element): boolean {
  if (event.ctrlKey || event.metaKey || picture.matches(':focus')) return false;
  event.stopImmediatePropagation();
  return true;
}
