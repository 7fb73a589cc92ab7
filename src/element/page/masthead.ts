import { html, nothing, type TemplateResult } from 'lit';
import { SlidersHorizontal } from 'lucide';
import { formatDate } from '../../domain/format/dates.js';
import { primaryLanguageOf, textOf } from '../../domain/format/text.js';
import { setLang } from '../../state/transitions.js';
import { icon } from '../../components/ui/icon.js';
import type { PageContext } from './page-context.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import { wordsIn } from '../../locales/words-in.js';

/** The languages of the interface, each by its own name. */
const LANGUAGES = [
  { lang: 'en', name: 'EN', whole: 'English' },
  { lang: 'zh', name: '中文', whole: '中文' },
] as const;

/** What the graph is, and the ways to read it. */
export function masthead(context: PageContext): TemplateResult {
  const { graph, around, view, lang, panels } = context;
  const words = wordsIn(lang).page;
  const title = graph?.frame.title;
  const updated = graph?.frame.updated;
  const count = graph?.nodeCount ?? 0;
  const about = [
    wordsAbout(graph, lang).page.models(count, new Intl.NumberFormat(lang).format(count)),
    ...(updated === undefined ? [] : [words.updated(formatDate(updated, lang))]),
  ];
  return html`<div class="head" part="toolbar">
    <div class="title">
      ${title === undefined ? nothing : heading(textOf(title, lang))}
      ${graph ? html`<p class="about">${about.join(' · ')}</p>` : nothing}
    </div>
    ${panels.has('toolbar') ? languageSwitch(context) : nothing}
    ${
      panels.has('search')
        ? html`<lineage-search .graph=${around} .view=${view} .lang=${lang}></lineage-search>`
        : nothing
    }
    ${
      panels.has('toolbar')
        ? html`<lineage-stages .view=${view} .lang=${lang}></lineage-stages>
            <lineage-views align="end" .graph=${graph} .view=${view} .lang=${lang}></lineage-views>`
        : nothing
    }
  </div>`;
}

/** The title, cut where it is too long for one line; the whole of it shows under the pointer, and with the focus. */
function heading(title: string): TemplateResult {
  return html`<h2 title=${title}><bdi>${title}</bdi></h2>`;
}

function languageSwitch({ lang, change }: PageContext): TemplateResult {
  const words = wordsIn(lang).page;
  const now = primaryLanguageOf(lang) === 'zh' ? 'zh' : 'en';
  return html`<div class="languages" role="group" aria-label=${words.language}>
    ${LANGUAGES.map(
      (each) =>
        html`<button
          type="button"
          class="tool"
          lang=${each.lang}
          title=${each.whole}
          aria-pressed=${each.lang === now ? 'true' : 'false'}
          @click=${() => change((view) => setLang(view, each.lang))}
        >
          ${each.name}
        </button>`,
    )}
  </div>`;
}

/** What is asked for, and what can be done with the picture. Always there, so that asking moves nothing. */
export function controls(context: PageContext): TemplateResult {
  const { graph, view, lang, panels, picture, src, fullScreen } = context;
  return html`<div class="controls">
    ${panels.has('filters') ? filtersButton(context) : nothing}
    <lineage-chips .graph=${graph} .view=${view} .lang=${lang}></lineage-chips>
    ${
      panels.has('toolbar')
        ? html`<div class="tools">
            <lineage-appearance .view=${view} .lang=${lang}></lineage-appearance>
            <lineage-toolbar
              .graph=${graph}
              .view=${view}
              .lang=${lang}
              .direction=${picture?.direction ?? 'right'}
              .fullScreen=${fullScreen}
            ></lineage-toolbar>
            <lineage-export
              .graph=${graph}
              .view=${view}
              .lang=${lang}
              .picture=${picture}
              .src=${src}
            ></lineage-export>
            <slot name="tools"></slot>
          </div>`
        : nothing
    }
  </div>`;
}

function filtersButton({ lang, filtersOpen, toggleFilters }: PageContext): TemplateResult {
  return html`<button
    type="button"
    class="tool"
    aria-expanded=${filtersOpen ? 'true' : 'false'}
    @click=${toggleFilters}
  >
    ${icon(SlidersHorizontal)} <span class="word">${wordsIn(lang).page.filters}</span>
  </button>`;
}
