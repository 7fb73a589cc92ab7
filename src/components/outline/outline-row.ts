import { html, nothing, type TemplateResult } from 'lit';
import { monthOfDate } from '../../domain/format/dates.js';
import { ChevronDown, ChevronRight } from 'lucide';
import { descendantCountOf } from '../../domain/graph/descendant-counts.js';
import {
  mainMethodOf,
  NONE,
  relationOf,
  type LineageGraph,
} from '../../domain/graph/lineage-graph.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { OutlineRow } from '../../scene/outline-of.js';
import type { BundleCard, GridCard, NodeCard } from '../../scene/scene.js';
import { cardSentence } from '../canvas/describe-card.js';
import { methodsPhraseOf } from '../detail/methods-phrase.js';
import { edgeMark, methodMark } from '../detail/method-mark.js';
import { icon } from '../ui/icon.js';
import type { Words } from '../../locales/en.js';

/** Maximum level of indentation. */
const MAX_STEPS = 10;
/** Maximum number of methods shown for a bundle. */
const SHARES_SHOWN = 3;

/** The context of a row. */
export interface RowContext {
  readonly graph: LineageGraph;
  readonly lang: string;
  readonly words: Words['outline'];
  /** Whether the row is the tab stop. */
  readonly isActive: boolean;
  /** Null for rows that cannot be selected. */
  readonly isSelected: boolean | null;
  /** The key of the row of a node or of its bundle; null if it is not drawn. */
  readonly cardKeyOf: (node: number) => string | null;
  readonly goTo: (key: string) => void;
  /** Goes to a zero-based page of an open bundle. */
  readonly turnTo: (page: number) => void;
}

/** A row of the outline. Its accessible name is the whole sentence; its cells are visual only. */
export function outlineRow(context: RowContext, row: OutlineRow): TemplateResult {
  const { graph, lang, isActive, isSelected } = context;
  const { card, level, place, siblings, expanded } = row;
  const isGeneration = card.kind === 'node' && card.generation;
  const isGhost = card.kind === 'node' && card.ghost;
  return html`<tr
    role="row"
    class=${`row ${card.kind} ${isGeneration ? 'generation' : ''} ${isGhost ? 'ghost' : ''}`}
    data-key=${row.key}
    tabindex=${isActive ? 0 : -1}
    aria-level=${level}
    aria-posinset=${place}
    aria-setsize=${siblings}
    aria-expanded=${expanded === null ? nothing : expanded ? 'true' : 'false'}
    aria-selected=${isSelected === null ? nothing : isSelected ? 'true' : 'false'}
    aria-label=${cardSentence(graph, card, lang)}
  >
    <th role="rowheader" scope="row" class="name">
      <div class="line">
        ${Array.from(
          { length: Math.min(level - 1, MAX_STEPS) },
          () => html`<span class="step"></span>`,
        )}
        ${card.kind === 'node' ? nameOf(context, row, card) : bundleName(context, card)}
      </div>
    </th>
    ${card.kind === 'node' ? modelCells(context, card) : bundleCells(context, card)}
  </tr>`;
}

function nameOf(context: RowContext, { alsoUnder }: OutlineRow, { node }: NodeCard) {
  const { graph, words } = context;
  return html`<span class="words"
    ><bdi class="label">${graph.nameOf(node)}</bdi>${
      alsoUnder.length === 0
        ? nothing
        : html` <span class="also"
            >${words.alsoUnder}
            ${alsoUnder.map(
              (parent, i) => html`${i === 0 ? nothing : words.comma}${jump(context, parent)}`,
            )}</span
          >`
    }</span
  >`;
}

/** The name of another parent, linked if it is drawn. */
function jump({ graph, words, isActive, cardKeyOf, goTo }: RowContext, parent: number) {
  const name = graph.nameOf(parent);
  const key = cardKeyOf(parent);
  if (key === null) return html`<bdi>${name}</bdi>`;
  return html`<button
    type="button"
    class="jump"
    tabindex=${isActive ? 0 : -1}
    aria-label=${words.goTo(name)}
    @click=${() => goTo(key)}
  >
    <bdi>${name}</bdi>
  </button>`;
}

function modelCells({ graph, lang }: RowContext, { node }: NodeCard): TemplateResult {
  const { released, organization = [] } = graph.nodeAt(node);
  const e = graph.mainEdges[node] ?? NONE;
  const derived = descendantCountOf(graph, node);
  return html`<td role="gridcell" class="released">${released && monthOfDate(released)}</td>
    <td role="gridcell" class="organizations"><bdi>${organization.join(', ')}</bdi></td>
    <td role="gridcell" class="method">${e === NONE ? nothing : claim(graph, e, lang)}</td>
    <td role="gridcell" class="derived">
      ${derived === 0 ? nothing : formatCount(derived, lang)}
    </td>`;
}

/** The method by which a node was made, or the relation if no weights were passed. */
function claim(graph: LineageGraph, e: number, lang: string): TemplateResult {
  const edge = graph.edgeAt(e);
  const relation = relationOf(edge);
  const method = relation === 'weights' ? mainMethodOf(edge) : undefined;
  const label =
    method !== undefined
      ? graph.vocabulary.labelOf('methods', method, lang)
      : graph.vocabulary.labelOf('relations', relation, lang);
  return html`${edgeMark(edge, graph.vocabulary)} <bdi class="label">${label}</bdi>`;
}

/** Buttons for the previous and next page of an open bundle. */
function turns({ words, isActive, turnTo }: RowContext, { page, pages }: GridCard) {
  const turn = (to: number, name: string) =>
    to < 0 || to >= pages
      ? nothing
      : html` <button
          type="button"
          class="jump"
          tabindex=${isActive ? 0 : -1}
          @click=${() => turnTo(to)}
        >
          ${name}
        </button>`;
  return html`${turn(page - 1, words.previousPage)}${turn(page + 1, words.nextPage)}`;
}

function bundleName(context: RowContext, card: BundleCard | GridCard) {
  const { graph, lang, words } = context;
  const isOpen = card.kind === 'grid';
  const count = isOpen ? card.total : card.count || card.total;
  const methods = methodsOf(card).map((method) =>
    method === '' ? words.methodNotStated : methodsPhraseOf([method], graph.vocabulary, lang),
  );
  const phrase = card.part === card.method ? methods.join(words.comma) : card.partWords;
  return html`<span class="disclosure" aria-hidden="true"
      >${icon(isOpen ? ChevronDown : ChevronRight)}</span
    ><span class="words"
      ><span class="label">${words.more(formatCount(count, lang))}</span>${
        phrase === ''
          ? nothing
          : html` <bdi class=${card.part === null ? 'quiet spread' : 'quiet'}
              >${card.part === card.method ? words.by(phrase) : phrase}</bdi
            >`
      }${
        isOpen && card.hidden > 0
          ? html` <span class="quiet"
              >${card.rangeLabel === '' ? words.shown(formatCount(card.shown, lang)) : card.rangeLabel}</span
            >`
          : nothing
      }${isOpen ? turns(context, card) : nothing}</span
    >`;
}

/** The methods of a bundle's members: the shared one, or the most frequent ones; none for one opened as a whole. */
function methodsOf(card: BundleCard | GridCard): readonly string[] {
  if (card.method !== null) return [card.method];
  if (card.kind === 'grid') return [];
  return card.shares.slice(0, SHARES_SHOWN).map(({ method }) => method);
}

function bundleCells({ graph, lang }: RowContext, card: BundleCard | GridCard): TemplateResult {
  const shares = card.kind === 'grid' || card.method !== null ? [] : card.shares;
  return html`<td role="gridcell" class="released"></td>
    <td role="gridcell" class="organizations"></td>
    <td role="gridcell" class="method">
      ${shares
        .slice(0, SHARES_SHOWN)
        .map(
          ({ method, count }) =>
            html`<span class="share" title=${graph.vocabulary.labelOf('methods', method, lang)}
              >${methodMark(method === '' ? undefined : method, graph.vocabulary)}
              ${formatCount(count, lang)}</span
            > `,
        )}
    </td>
    <td role="gridcell" class="derived"></td>`;
}
