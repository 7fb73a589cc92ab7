import { html, type TemplateResult } from 'lit';
import type { Words } from '../../locales/en.js';

/** Says why a wheel did nothing, until it has faded. */
export function scrollHint(words: Words['canvas'], onFaded: () => void): TemplateResult {
  return html`<p class="hint" aria-hidden="true" @animationend=${onFaded}>
    ${words.scrollToZoom(/Mac|iP/.test(navigator.platform) ? '⌘' : 'Ctrl')}
  </p>`;
}

/** Whether the page has anywhere to go by a wheel, which then is the page's. */
export function pageScrolls({ deltaY }: WheelEvent): boolean {
  const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.body;
  return deltaY < 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;
}

/** Takes a wheel from the picture, unless the reader means that: with Ctrl or ⌘ held, or after clicking into it. */
export function leavesWheelToPage(event: WheelEvent, picture: Element): boolean {
  if (event.ctrlKey || event.metaKey || picture.matches(':focus')) return false;
  event.stopImmediatePropagation();
  return true;
}
