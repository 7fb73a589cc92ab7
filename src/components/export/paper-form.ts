import { html, nothing, type TemplateResult } from 'lit';
import { ChevronLeft, ChevronRight, Copy, Download, type IconNode } from 'lucide';
import { formatCount } from '../../domain/format/format-count.js';
import type { Problem } from '../../domain/format/problem.js';
import { MAX_EXPANDED, type PaperChoice, type PaperShape } from '../../export/paper.js';
import { wordsIn } from '../../locales/words-in.js';
import { icon } from '../ui/icon.js';
import { inWords } from '../ui/in-words.js';
import type { PictureFormat } from './copy-picture.js';

const SHAPES: readonly PaperShape[] = ['slide', 'landscape', 'portrait', 'shown'];
const FORMATS: readonly PictureFormat[] = ['png', 'svg'];

/** The result of the reader's last action. */
export interface Outcome {
  readonly kind: 'done' | 'failed';
  /** The message, or a template for one whose words are still loading. */
  readonly content: unknown;
}

/** The state and actions of the dialog. */
export interface PaperContext {
  readonly choice: PaperChoice;
  readonly mayExpand: boolean;
  /** The zero-based index of the page shown. */
  readonly at: number;
  readonly pageCount: number;
  /** Number of pages finished while pages are being made; otherwise null. */
  readonly soFar: number | null;
  /** Why there are no pages. */
  readonly error: Problem | null;
  readonly preview: SVGElement | null;
  readonly outcome: Outcome | null;
  readonly lang: string;
  readonly choose: (change: Partial<PaperChoice>) => void;
  readonly turn: (step: 1 | -1) => void;
  readonly save: (format: PictureFormat) => void;
  readonly copy: (format: PictureFormat) => void;
}

/** The options, the actions, and the preview. */
export function paperForm(context: PaperContext): TemplateResult {
  return html`<div class="choices">${choices(context)} ${actions(context)}</div>
    ${sheet(context)}`;
}

function choices(context: PaperContext): TemplateResult {
  const { choice, choose, mayExpand, lang } = context;
  const words = wordsIn(lang).paper;
  const expandedDisabledReason = mayExpand ? null : words.tooMany(formatCount(MAX_EXPANDED, lang));
  return html`<fieldset>
      <legend>${words.shape}</legend>
      ${SHAPES.map(
        (shape) =>
          html`<label class="choice">
            <input
              type="radio"
              name="shape"
              .checked=${shape === choice.shape}
              @change=${() => choose({ shape })}
            /><span>${words.shapes[shape]}</span>
          </label>`,
      )}
    </fieldset>
    <fieldset>
      <legend>${words.content}</legend>
      ${box('legend', context)} ${box('sources', context)}
      ${box('expanded', context, expandedDisabledReason)}
    </fieldset>`;
}

/** @param disabledReason why it is unavailable; null if it is available */
function box(
  name: 'legend' | 'sources' | 'expanded',
  { choice, choose, lang }: PaperContext,
  disabledReason: string | null = null,
): TemplateResult {
  return html`<label class="choice" title=${disabledReason ?? nothing}>
    <input
      type="checkbox"
      .checked=${choice[name]}
      ?disabled=${disabledReason !== null}
      @change=${({ target }: Event) => choose({ [name]: (target as HTMLInputElement).checked })}
    /><span
      >${wordsIn(lang).paper.boxes[name]}${
        disabledReason === null ? nothing : html`<small>${disabledReason}</small>`
      }</span
    >
  </label>`;
}

function actions(context: PaperContext): TemplateResult {
  const { outcome, lang, save, copy } = context;
  const words = wordsIn(lang).paper;
  return html`<div class="actions" role="group" aria-label=${words.take}>
      ${FORMATS.map((format) => action(Download, words.save, format, save, context))}
      ${FORMATS.map((format) => action(Copy, words.copy, format, copy, context))}
    </div>
    <p class="outcome ${outcome?.kind ?? ''}" role="status">${outcome?.content}</p>`;
}

function action(
  node: IconNode,
  label: (format: string) => string,
  format: PictureFormat,
  act: (format: PictureFormat) => void,
  { soFar, pageCount }: PaperContext,
): TemplateResult {
  return html`<button
    type="button"
    class="action"
    ?disabled=${soFar !== null || pageCount === 0}
    @click=${() => act(format)}
  >
    ${icon(node)}${label(format.toUpperCase())}
  </button>`;
}

function sheet(context: PaperContext): TemplateResult {
  const { soFar, preview, lang } = context;
  const words = wordsIn(lang).paper;
  const status = stateOf(context);
  return html`<div class="side" aria-busy=${soFar === null ? 'false' : 'true'}>
    <div class="sheet" inert>${preview ?? nothing}</div>
    <div class="pager">
      ${turn(-1, ChevronLeft, words.previous, context)}
      <span role="status">${status}</span>
      ${turn(1, ChevronRight, words.next, context)}
    </div>
  </div>`;
}

/** The progress of the pages, or the number of the page shown. */
function stateOf({ soFar, error, at, pageCount, lang }: PaperContext): unknown {
  const words = wordsIn(lang).paper;
  const number = (n: number) => formatCount(n, lang);
  if (soFar !== null) return words.making(soFar === 0 ? null : number(soFar));
  if (error) return inWords(lang, (messageOf) => html`${words.failed(messageOf(error))}`);
  return pageCount > 1 ? words.page(number(at + 1), number(pageCount)) : '';
}

function turn(
  step: 1 | -1,
  node: IconNode,
  label: string,
  { at, pageCount, soFar, turn: act }: PaperContext,
): TemplateResult | typeof nothing {
  if (pageCount < 2 || soFar !== null) return nothing;
  return html`<button
    type="button"
    class="tool"
    aria-label=${label}
    title=${label}
    ?disabled=${at + step < 0 || at + step >= pageCount}
    @click=${() => act(step)}
  >
    ${icon(node)}
  </button>`;
}
