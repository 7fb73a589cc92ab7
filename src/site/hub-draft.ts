import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { EdgeEntry } from '../domain/format/format.js';
import { relationOf, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { Vocabulary } from '../domain/format/vocabulary.js';
import { textOf } from '../domain/format/text.js';
import { searchOf } from '../domain/query/search.js';
import type { HubAddition } from '../import/hub/add-from-hub.js';
import { importingWordsIn } from '../locales/importing-words-in.js';
import { wordsIn } from '../locales/words-in.js';

/** How a draft is to be added: as a separate node, or as a variant of one. */
export interface ChosenPlace {
  readonly isVariant: boolean;
  /** The chosen node; null if none is, or for a separate node. */
  readonly variantOf: string | null;
  /** The search text. */
  readonly typed: string;
}

/** A draft with its options. */
export interface HubDraft {
  readonly id: string;
  readonly lang: string;
  readonly addition: HubAddition;
  readonly graph: LineageGraph | null;
  /** Returns the current graph. */
  readonly graphNow: () => LineageGraph | null;
  readonly place: ChosenPlace;
  readonly choose: (place: ChosenPlace) => void;
}

/** Maximum number of models offered. */
const MAX_OFFERED = 8;

/** Whether there is something to add, and its place is known. */
export function isReady({ addition, place }: HubDraft): boolean {
  if (addition.known !== null) return false;
  return place.isVariant ? place.variantOf !== null : addition.nodes.length > 0;
}

/** A draft: its claims, with inferred ones marked, and the choice of what it becomes. */
export function hubDraft(draft: HubDraft): TemplateResult {
  const { id, lang, addition, graph, place } = draft;
  const words = importingWordsIn(lang);
  const { edges } = addition;
  return html`<p>
      ${place.variantOf === null ? words.notInGraph : words.variantAdded(id, nameIn(draft, place.variantOf))}
    </p>
    ${
      edges.length > 0
        ? html`<ul class="claims">
            ${edges.map((edge) => html`<li>${claim(draft, edge)}</li>`)}
          </ul>`
        : place.isVariant
          ? nothing
          : html`<p>${words.noParents}</p>`
    }
    ${graph && graph.nodeCount > 0 && (addition.nodes.length > 0 || place.isVariant) ? choice(draft, graph) : nothing}`;
}

function claim(draft: HubDraft, edge: EdgeEntry): TemplateResult {
  const { lang, graph } = draft;
  const vocabulary = graph?.vocabulary ?? new Vocabulary();
  const { methods = [], technique = [], confidence } = edge;
  const relation = relationOf(edge);
  const labels = [
    ...methods.map((method) => vocabulary.labelOf('methods', method, lang)),
    ...(methods.length === 0 ? [vocabulary.labelOf('relations', relation, lang)] : []),
    ...technique,
  ];
  return html`${end(draft, edge.source)} → ${end(draft, edge.target)}
    <span class="how"
      >${labels.join(' · ')}${
        confidence === 'inferred' ? html` <em>${wordsIn(lang).detail.inferred}</em>` : nothing
      }</span
    >`;
}

/** The name of a node, marked if it is new. */
function end(draft: HubDraft, id: string): TemplateResult {
  const isNew = draft.addition.nodes.includes(id);
  return html`<bdi>${nameIn(draft, id)}</bdi>${
      isNew ? html` <span class="new">${importingWordsIn(draft.lang).isNew}</span>` : nothing
    }`;
}

function nameIn({ graph, addition, lang }: HubDraft, id: string): string {
  const node = graph?.numberOf(id);
  if (graph && node !== undefined) return graph.nameOf(node, lang);
  const added = addition.nodes.includes(id)
    ? addition.file.nodes.find((entry) => entry.id === id)
    : undefined;
  return textOf(added?.name ?? id, lang);
}

function choice(draft: HubDraft, graph: LineageGraph): TemplateResult {
  const { lang, place, choose } = draft;
  const words = importingWordsIn(lang);
  const option = (isVariant: boolean, label: string) =>
    html`<label
      ><input
        type="radio"
        name="place"
        .checked=${live(place.isVariant === isVariant)}
        @change=${() => choose({ isVariant, variantOf: null, typed: '' })}
      />${label}</label
    >`;
  const offered = offeredBy(draft, graph);
  return html`<fieldset class="place">
    <legend>${words.becomes}</legend>
    ${option(false, words.ofItsOwn)} ${option(true, words.variantOf)}
    ${
      place.isVariant
        ? html`<input
              type="search"
              list="hub-models"
              autocomplete="off"
              aria-label=${words.whichModel}
              placeholder=${words.whichModel}
              .value=${live(place.typed)}
              @input=${(event: Event) => {
                const typed = (event.target as HTMLInputElement).value;
                choose({ isVariant: true, variantOf: nodeCalled(typed, draft), typed });
              }}
            />
            <datalist id="hub-models">
              ${offered.map((node) => html`<option value=${graph.idAt(node)}>${graph.nameOf(node, lang)}</option>`)}
            </datalist>
            ${place.variantOf === null ? html`<p class="hint">${words.chooseModel}</p>` : nothing}`
        : nothing
    }
  </fieldset>`;
}

/** The models offered: its parents, as it is most likely a variant of one, or search results. */
function offeredBy({ place, addition }: HubDraft, graph: LineageGraph): readonly number[] {
  if (place.typed.trim() !== '') {
    return searchOf(graph, place.typed)
      .slice(0, MAX_OFFERED)
      .map(({ node }) => node);
  }
  const parents = addition.edges.flatMap(({ source }) => graph.numberOf(source) ?? []);
  return [...new Set(parents)].slice(0, MAX_OFFERED);
}

/** The node with an id or a full name. */
function nodeCalled(typed: string, { lang, graphNow }: HubDraft): string | null {
  const text = typed.trim();
  const graph = graphNow();
  if (!graph) return null;
  if (graph.numberOf(text) !== undefined) return text;
  const called = searchOf(graph, text)
    .slice(0, MAX_OFFERED)
    .filter(({ node }) => graph.nameOf(node, lang).toLowerCase() === text.toLowerCase());
  const [only] = called;
  return only && called.length === 1 ? graph.idAt(only.node) : null;
}
