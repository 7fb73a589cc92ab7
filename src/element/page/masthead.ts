import { html, nothing, type TemplateResult } from 'lit';
import { SlidersHorizontal } from 'lucide';
import { formatDate } from '../../domain/format/dates.js';
import { textOf } from '../../domain/format/text.js';
import { icon } from '../../components/ui/icon.js';
import { backToFamilies } from './hub-masthead.js';
import { heading } from './heading.js';
import { languageSwitch } from './language-switch.js';
import type { PageContext } from './page-context.js';
import { hubFamilyOf } from '../../state/hub-fields.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import { wordsIn } from '../../locales/words-in.js';

/** The title of the graph, search, and the switch between views. */
export function masthead(context: PageContext): TemplateResult {
  const { graph, around, view, lang, panels } = context;
  const words = wordsIn(lang).page;
  const title = graph?.frame.title;
  const updated = graph?.frame.updated;
  const count = graph?.nodeCount ?? 0;
  const family = hubFamilyOf(graph);
  const isComplete = !family || family.models <= count;
  const about = [
    isComplete
      ? wordsAbout(graph, lang).page.models(count, ...counted(lang, count))
      : words.modelsOfHub(...counted(lang, count, family.models)),
    ...(family?.apart
      ? [words.edgesApart(family.apart, ...counted(lang, family.apart), isComplete)]
      : []),
    ...(updated === undefined ? [] : [words.updated(formatDate(updated, lang))]),
  ];
  return html`<div class="head" part="toolbar">
    ${backToFamilies(context)}
    <div class=${family ? 'title family' : 'title'}>
      ${title === undefined ? nothing : heading(textOf(title, lang), family?.id.replace(/^.*\//, ''))}
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

function counted<T extends readonly number[]>(lang: string, ...counts: T) {
  const format = new Intl.NumberFormat(lang);
  return counts.map((count) => format.format(count)) as { [K in keyof T]: string };
}

/** Active filters and the toolbar. Always present, so that filtering does not move anything. */
export function controls(context: PageContext): TemplateResult {
  const { graph, view, lang, panels, picture, src, fullScreen } = context;
  return html`<div class="controls">
    ${panels.has('filters') ? filtersButton(context) : nothing}
    <lineage-chips .graph=${graph} .view=${view} .lang=${lang}></lineage-chips>
    ${
      panels.has('toolbar')
        ? html`<div class="tools">
            <lineage-appearance .graph=${graph} .view=${view} .lang=${lang}></lineage-appearance>
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
