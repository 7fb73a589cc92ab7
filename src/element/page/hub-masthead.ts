import { html, nothing, type TemplateResult } from 'lit';
import { ChevronLeft } from 'lucide';
import { icon } from '../../components/ui/icon.js';
import { textOf, type Text } from '../../domain/format/text.js';
import { wordsIn } from '../../locales/words-in.js';
import { leaveFamily } from '../../state/hub-transitions.js';
import { heading } from './heading.js';
import { languageSwitch } from './language-switch.js';
import type { PageContext } from './page-context.js';

/** The masthead above the families of a hub. */
export function hubMasthead(context: PageContext): TemplateResult | typeof nothing {
  const { hub, lang, panels } = context;
  if (!panels.has('toolbar') && !panels.has('search')) return nothing;
  const title = hub?.manifest.title as Text | undefined;
  return html`<div class="head" part="toolbar">
    <div class="title">${title === undefined ? nothing : heading(textOf(title, lang))}</div>
    ${panels.has('toolbar') ? languageSwitch(context) : nothing}
  </div>`;
}

/** The link from a family back to all of them. */
export function backToFamilies({
  hub,
  lang,
  change,
}: PageContext): TemplateResult | typeof nothing {
  if (!hub) return nothing;
  const words = wordsIn(lang).page;
  return html`<button
    type="button"
    class="tool back"
    title=${words.allFamilies}
    @click=${() => change(leaveFamily)}
  >
    ${icon(ChevronLeft)} <span class="word">${words.allFamilies}</span>
  </button>`;
}
