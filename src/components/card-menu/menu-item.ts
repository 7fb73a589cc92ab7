import { html, nothing, type TemplateResult } from 'lit';
import { Check, Link, X, type IconNode } from 'lucide';
import { safeUrl } from '../../domain/format/safe-url.js';
import { wordsIn } from '../../locales/words-in.js';
import { icon } from '../ui/icon.js';
import type { Transition } from '../view-intent.js';
import type { MenuContext } from './menu-context.js';

/** A menu item with an action. */
export function menuItem(mark: IconNode, label: string, run: () => void): TemplateResult {
  return html`<button type="button" role="menuitem" tabindex="-1" @click=${run}>
    ${icon(mark)}<bdi>${label}</bdi>
  </button>`;
}

/** A menu item that links to another page; nothing if the URL is unsafe. */
export function menuLink(
  mark: IconNode,
  label: string,
  address: string | undefined,
): TemplateResult | typeof nothing {
  const url = safeUrl(address ?? '');
  if (!url) return nothing;
  return html`<a role="menuitem" tabindex="-1" href=${url} target="_blank" rel="noopener noreferrer"
    >${icon(mark)}<bdi>${label}</bdi></a
  >`;
}

/** The item that copies the link to the view after a change, and then shows whether that succeeded. */
export function copyItem(
  { lang, copied, copyLink }: MenuContext,
  transition: Transition,
): TemplateResult {
  const words = wordsIn(lang).toolbar;
  const marks = { yes: Check, no: X };
  const labels = { yes: words.copied, no: words.notCopied };
  return menuItem(copied ? marks[copied] : Link, copied ? labels[copied] : words.copyLink, () => {
    copyLink(transition);
  });
}
