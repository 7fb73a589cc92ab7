import { html, nothing, type TemplateResult } from 'lit';
import { cache } from 'lit/directives/cache.js';
import { X } from 'lucide';
import { isDated } from '../../domain/graph/is-dated.js';
import { leftNamedPlace, tourPlaceOf } from '../../state/tour.js';
import { icon } from '../../components/ui/icon.js';
import { controls, masthead } from './masthead.js';
import { hubMasthead } from './hub-masthead.js';
import { editActions, editing } from './editing.js';
import { message } from './message.js';
import { showsFamilies, type PageContext } from './page-context.js';
import type { Panel } from '../../state/panels.js';
import { scrollGuard } from './scroll-guard.js';
import { wordsIn } from '../../locales/words-in.js';

/** The page: masthead, active filters, filter panel, the picture with its overlays, timeline and legend. */
export function graphPage(context: PageContext): TemplateResult {
  return html`<div class=${pageClassOf(context)} lang=${context.lang}>
    ${cache(hubContentOf(context))} ${showsFamilies(context) ? nothing : contentOf(context)}
  </div>`;
}

/** While a placeholder is shown in place of the picture, the waiting parts keep their space but are invisible. */
function pageClassOf(context: PageContext): string {
  const { picture, error, opening } = context;
  if (error || showsFamilies(context)) return 'page';
  return `page${picture ? '' : ' waiting'}${opening.isShown ? ' before' : ''}`;
}

/** The page of a hub. It is kept, so that readers return to the row where they left it. */
function hubContentOf(context: PageContext): TemplateResult | typeof nothing {
  if (!showsFamilies(context)) return nothing;
  return html`${hubMasthead(context)}
    <div class="stage">${stage(context)}</div>`;
}

function contentOf(context: PageContext): TemplateResult {
  const { graph, around, view, lang, panels } = context;
  const has = (panel: Panel) => panels.has(panel);
  // Parts reserve their space as soon as a graph is loading.
  const isFilled = graph !== null || context.isLoading;
  return html`${skipToPicture(context)}
    ${has('filters') && context.filtersOpen && graph ? skipToFilters(lang) : nothing}
    ${has('toolbar') || has('search') ? masthead(context) : nothing}
    ${has('toolbar') || has('filters') ? controls(context) : nothing}
    <lineage-view-caption .graph=${graph} .view=${view} .lang=${lang}></lineage-view-caption>
    ${has('filters') && context.filtersOpen ? side(context) : nothing}
    <div class=${stageClassOf(context)}>${stage(context)}</div>
    ${
      has('timeline') && isFilled && (!graph || isDated(graph))
        ? html`<lineage-timeline
            part="timeline"
            ?slim=${view.layout === 'layered'}
            .graph=${around}
            .view=${view}
            .lang=${lang}
          ></lineage-timeline>`
        : nothing
    }
    ${
      has('legend') && isFilled
        ? html`<lineage-legend
            part="legend"
            .graph=${graph}
            .view=${view}
            .lang=${lang}
          ></lineage-legend>`
        : nothing
    }
    <lineage-card-menu .graph=${graph} .view=${view} .lang=${lang}></lineage-card-menu>
    <lineage-keys .lang=${lang}></lineage-keys>
    ${context.opening.isShown && !context.error ? html`<slot name="opening"></slot>` : nothing}
    <slot name="list"></slot>`;
}

/** The skip link for keyboard users. */
function skipToPicture({ graph, view, lang, panels, enterPicture }: PageContext) {
  const isSeen = view.stage === 'picture' || view.stage === 'outline';
  const isFirst = (['toolbar', 'search', 'filters'] as const).every((panel) => !panels.has(panel));
  if (!graph || !isSeen || isFirst) return nothing;
  return html`<button type="button" class="tool skip" @click=${enterPicture}>
    ${wordsIn(lang).page.toPicture}
  </button>`;
}

function skipToFilters(lang: string): TemplateResult {
  const enter = ({ currentTarget }: Event) => {
    const root = currentTarget instanceof Element ? currentTarget.getRootNode() : null;
    if (root instanceof ShadowRoot) root.querySelector('lineage-filters')?.focus();
  };
  return html`<button type="button" class="tool skip" @click=${enter}>
    ${wordsIn(lang).page.toFilters}
  </button>`;
}

function side({ around, view, lang, toggleFilters }: PageContext): TemplateResult {
  const words = wordsIn(lang).page;
  return html`<aside class="side" part="filters" aria-label=${words.filters}>
    <div class="side-head">
      <button
        type="button"
        class="tool"
        aria-label=${words.closeFilters}
        title=${words.closeFilters}
        @click=${toggleFilters}
      >
        ${icon(X)}
      </button>
    </div>
    <lineage-filters .graph=${around} .view=${view} .lang=${lang}></lineage-filters>
  </aside>`;
}

/** The class that makes room for panels next to the picture. */
function stageClassOf({ graph, view }: PageContext): string {
  if (view.stage === 'outline') return 'stage outlined';
  return graph && tourPlaceOf(graph, view) ? 'stage toured' : 'stage';
}

function stage(context: PageContext): TemplateResult {
  const { graph, view, viewProblems, lang, panels, picture, themeStamp } = context;
  const onTour = graph !== null && tourPlaceOf(graph, view) !== null;
  // While a tour step is shown unchanged, the tour describes the selection.
  const isDescribed = onTour && !leftNamedPlace(view, graph);
  return html`<lineage-canvas
      part="canvas"
      .graph=${graph}
      .view=${view}
      .picture=${picture}
      .drawing=${context.drawing}
      .lang=${lang}
      .themeStamp=${themeStamp}
      @focusin=${context.activate}
    ></lineage-canvas>
    <div class="printed above"></div>
    <div class="probe"></div>
    ${context.isGuarded && graph ? scrollGuard(lang, context.enterPicture) : nothing}
    ${instead(context)}
    ${
      panels.has('outline') && view.stage === 'outline'
        ? html`<lineage-outline
            part="outline"
            .graph=${graph}
            .view=${view}
            .lang=${lang}
            .picture=${picture}
          ></lineage-outline>`
        : nothing
    }
    ${showsFamilies(context) ? nothing : message(context)}
    ${panels.has('detail') && !isDescribed ? panel(context) : nothing} ${editing(context)}
    ${
      onTour
        ? html`<lineage-tour .graph=${graph} .view=${view} .lang=${lang}></lineage-tour>`
        : nothing
    }
    <lineage-notice
      .problems=${onTour ? [] : viewProblems}
      .isPartMissing=${context.isPartMissing}
      .lang=${lang}
    ></lineage-notice>
    <div class="printed below"></div>`;
}

/** Other views of the same models, shown over the picture. */
function instead(context: PageContext): TemplateResult | typeof nothing {
  const { graph, hub, view, lang } = context;
  if (showsFamilies(context)) {
    return html`<lineage-families class="full" .hub=${hub} .view=${view} .lang=${lang}
      >${message(context)}</lineage-families
    >`;
  }
  switch (view.stage) {
    case 'table':
      return html`<lineage-table
        class="full"
        .graph=${graph}
        .view=${view}
        .lang=${lang}
      ></lineage-table>`;
    case 'matrix':
      return html`<lineage-matrix
        class="full"
        .graph=${graph}
        .view=${view}
        .lang=${lang}
      ></lineage-matrix>`;
    case 'picture':
    case 'outline':
      return nothing;
  }
}

/** The panel about the selected model or claim, or about the compared models. */
function panel(context: PageContext): TemplateResult | typeof nothing {
  const { graph, view, lang } = context;
  if (!graph) return nothing;
  if (view.compare.length >= 2) {
    return html`<lineage-compare
      class="panel"
      part="detail"
      .graph=${graph}
      .view=${view}
      .lang=${lang}
    ></lineage-compare>`;
  }
  if (!view.select) return nothing;
  return html`<lineage-detail
    class="panel"
    part="detail"
    .graph=${graph}
    .view=${view}
    .lang=${lang}
  >
    ${editActions(context)}
    <slot name="detail-footer"></slot>
  </lineage-detail>`;
}
