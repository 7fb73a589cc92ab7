import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { FamilySort } from '../../domain/hub/family-sort.js';
import { KINDS, type Family } from '../../domain/hub/hub-tables.js';
import type { HubWords } from '../../locales/hub-en.js';
import type { RowWindow } from '../table/row-window.js';
import type { FamilyListing } from './family-listing.js';
import { growthBars, kindsBar, modelsCount, partsOf } from './family-cells.js';

/** The context of the grid of families. */
interface FamilyGrid {
  readonly words: HubWords;
  readonly lang: string;
  /** Number of families of the hub. */
  readonly families: number;
  readonly listing: FamilyListing;
  readonly shown: RowWindow;
  /** The row that is the tab stop. */
  readonly active: number;
  /** Whether missing rows are not being loaded because of a failure. */
  readonly isStopped: boolean;
  /** Ids of the compared families. */
  readonly compared: readonly string[];
  readonly sort: FamilySort;
  readonly onScroll: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onOpen: (family: Family) => void;
  readonly onCompare: (family: Family) => void;
  readonly onActive: (row: number) => void;
}

/** The grid of families: a header that is also the legend, and the visible rows. */
export function familyGrid(grid: FamilyGrid): TemplateResult {
  const { words, listing, shown, active, sort } = grid;
  const rows = listing.length;
  const { columns } = words;
  // The line above the grid says why no family is listed.
  if (rows === 0)
    return html`<p class="quiet none">${grid.families === 0 ? words.noFamilies : ''}</p>`;
  const drawn = Array.from({ length: shown.end - shown.first }, (_, i) => shown.first + i);
  const firstComing = drawn.find((row) => listing.at(row) === null);
  const isActiveDrawn = active >= shown.first && active < shown.end;
  const open = ({ target }: Event) => {
    const row = target instanceof Element ? target.closest('[data-row]') : null;
    const family = row && listing.at(Number(row.getAttribute('data-row')));
    if (family) grid.onOpen(family);
  };
  return html`<div
    class="scroll"
    role="grid"
    aria-label=${words.families}
    aria-rowcount=${rows + 1}
    aria-colcount="6"
    tabindex=${isActiveDrawn ? -1 : 0}
    @scroll=${{ handleEvent: grid.onScroll, passive: true }}
    @keydown=${grid.onKey}
    @click=${open}
  >
    <div class="head row" role="row" aria-rowindex="1">
      <span class="name" role="columnheader">${columns.family}</span>
      <span
        class="number models"
        role="columnheader"
        aria-sort=${sort === 'models' ? 'descending' : nothing}
        >${columns.models}</span
      >
      <span class="made" role="columnheader"
        ><span class="visually-hidden">${columns.kinds}</span
        >${KINDS.map((kind) => html`<span class="key"><i class=${kind}></i>${words.kinds[kind]}</span>`)}</span
      >
      <span class="when" role="columnheader" aria-sort=${sort === 'models' ? nothing : 'descending'}
        >${columns.growth}</span
      >
      <span class="number depth" role="columnheader">${columns.depth}</span>
      <span class="pick" role="columnheader">${words.compare}</span>
    </div>
    <div class="body" role="rowgroup">
      <div class="window" role="presentation">
        ${repeat(
          drawn,
          (row) => row,
          (row) => familyRow(grid, row, row === firstComing),
        )}
      </div>
    </div>
  </div>`;
}

/** The same template for loaded and loading rows, so that the element and its focus stay. */
function familyRow(grid: FamilyGrid, row: number, isFirstComing: boolean): TemplateResult {
  const family = grid.listing.at(row);
  const isCompared = family !== null && grid.compared.includes(family.id);
  return html`<div
    class="row"
    role="row"
    aria-rowindex=${row + 2}
    aria-selected=${isCompared ? 'true' : 'false'}
    data-row=${row}
    tabindex=${row === grid.active ? 0 : -1}
    @focus=${() => grid.onActive(row)}
  >
    ${family ? cellsOf(grid, family, isCompared) : comingCell(isFirstComing && !grid.isStopped ? grid.words.coming : '')}
  </div>`;
}

/** A placeholder for a row. @param text the status; '' if another row shows it */
function comingCell(text: string): TemplateResult {
  return html`<span class="name coming" role="rowheader"
    >${text === '' ? html`<i></i><span class="visually-hidden">…</span>` : html`<small>${text}</small>`}</span
  >`;
}

function cellsOf(grid: FamilyGrid, family: Family, isCompared: boolean): TemplateResult {
  const { words, lang } = grid;
  const { organization, name } = partsOf(family.id);
  const compare = (event: Event) => {
    event.stopPropagation();
    grid.onCompare(family);
  };
  return html`<span class="name" role="rowheader" title=${family.id}
      ><b><bdi>${name}</bdi></b
      ><small><bdi>${organization}</bdi></small></span
    >
    <span class="number models" role="gridcell">${modelsCount(family, grid)}</span>
    <span class="made" role="gridcell">${kindsBar(family, words, lang)}</span>
    <span class="when" role="gridcell">${growthBars(family, grid)}</span>
    <span class="number depth" role="gridcell">${formatCount(family.depth, lang)}</span>
    <span class="pick" role="gridcell"
      ><input
        type="checkbox"
        tabindex="-1"
        aria-label=${words.compareFamily(family.id)}
        .checked=${live(isCompared)}
        @click=${compare}
    /></span>`;
}
