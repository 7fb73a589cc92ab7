import { html, nothing, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { icon } from '../ui/icon.js';
import type { Words } from '../../locales/en.js';
import type { LoadProgress } from './load-progress.js';
import { loadingSketch } from './loading-sketch.js';

const BYTES_PER_MEGABYTE = 1_000_000;

/** The context of a loading message. */
export interface Loading {
  /** Null if loading is too short to report progress. */
  readonly progress: LoadProgress | null;
  readonly words: Words['status'];
  readonly lang: string;
  readonly cancel: () => void;
}

/** The loading message on an otherwise empty page. */
export function loadingPage(loading: Loading): TemplateResult {
  return html`<div class="full loading">
    ${loadingSketch()}
    <p role="status">${phaseText(loading)}</p>
    ${progressOf(loading)}
  </div>`;
}

/** The loading message above the current graph. */
export function loadingBanner(loading: Loading): TemplateResult {
  return html`<section class="banner loading">
    <p class="status" role="status">${phaseText(loading)}</p>
    ${progressOf(loading)}
  </section>`;
}

/** Only the phase is announced: a number that changes ten times a second is not for screen readers. */
function phaseText({ progress, words }: Loading): string {
  return progress ? words.phases[progress.phase] : words.loading;
}

function progressOf(loading: Loading): TemplateResult {
  const { progress, words, cancel } = loading;
  return html`<div class="progress">
    ${progress ? barOf(loading, progress) : nothing}
    ${
      progress?.isLast
        ? nothing
        : html`<button type="button" class="action" @click=${cancel}>
            ${icon(X)} ${words.cancelLoading}
          </button>`
    }
  </div>`;
}

function barOf(loading: Loading, progress: LoadProgress): TemplateResult {
  const { done, total, phase } = progress;
  const isKnown = total !== null && phase !== 'index';
  return html`${
      isKnown
        ? html`<progress aria-label=${phaseText(loading)} max=${total} .value=${done}></progress>`
        : html`<progress aria-label=${phaseText(loading)}></progress>`
    } <span class="figures" aria-hidden="true">${figuresOf(loading, progress)}</span>`;
}

function figuresOf({ words, lang }: Loading, { phase, done, total }: LoadProgress): string {
  if (phase === 'index') return '';
  const isBytes = phase === 'download';
  const format = new Intl.NumberFormat(
    lang,
    isBytes ? { minimumFractionDigits: 1, maximumFractionDigits: 1 } : {},
  );
  const formatted = (count: number) => format.format(isBytes ? count / BYTES_PER_MEGABYTE : count);
  const figures = words.progress(formatted(done), total === null ? null : formatted(total));
  return isBytes ? `${figures} MB` : figures;
}
