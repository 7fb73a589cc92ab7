import { html, nothing, render, type TemplateResult } from 'lit';
import { formatNote } from '../import/format-note.js';
import { formatNameOf } from '../import/import-formats.js';
import type { ImportReport } from '../import/import-graph.js';
import type { Note } from '../import/note.js';
import type { ImportingWords } from '../locales/importing-en.js';
import { importingWordsIn } from '../locales/importing-words-in.js';
import { hubDraft, isReady, type HubDraft } from './hub-draft.js';

/** The files opened last, which are stored in this browser. */
export interface Kept {
  readonly name: string;
  /** Null while they are shown. */
  readonly show: (() => unknown) | null;
  readonly forget: () => unknown;
}

/** The report about an imported file. */
export type Report = { readonly lang: string } & (
  | {
      readonly kind: 'read';
      readonly report: ImportReport;
      /** Whether it is stored for a reload. */
      readonly isKept: boolean;
      readonly back: () => void;
      /** Null if there was no graph before. */
      readonly compare: (() => void) | null;
    }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | {
      /** A long, cancellable operation: a hub request, or reading a large file. */
      readonly kind: 'asking';
      readonly id: string;
      readonly pause?: string;
      readonly cancel: () => void;
    }
  | {
      readonly kind: 'open';
      readonly pick: () => void;
      readonly take: (text: string) => void;
      readonly kept: Kept | null;
    }
  | { readonly kind: 'link' }
  | { readonly kind: 'may-ask'; readonly id: string; readonly agree: () => void }
  | ({ readonly kind: 'draft'; readonly add: () => void } & HubDraft)
);

/** Maximum number of notes shown. */
const MAX_NOTES = 200;

/** Shows a report at the bottom of the page; one at a time, closed by Escape. */
export function showReport(report: Report): void {
  const panel = panelOf();
  panel.lang = report.lang;
  const close = () => {
    panel.hidden = true;
    const element = document.querySelector('lineage-graph');
    (element?.canvas ?? element?.search)?.focus({ preventScroll: true });
  };
  panel.onkeydown = ({ key }) => {
    if (key !== 'Escape') return;
    close();
    if (report.kind === 'asking') report.cancel();
  };
  // Keeps the focus while the reader chooses options of a draft.
  const isSame = !panel.hidden && report.kind === 'draft' && panel.dataset['kind'] === 'draft';
  panel.dataset['kind'] = report.kind;
  render(contentOf(report, close), panel);
  panel.hidden = false;
  if (!isSame) panel.querySelector<HTMLElement>('h2')?.focus();
}

function panelOf(): HTMLElement {
  const existing = document.querySelector<HTMLElement>('.import-report');
  if (existing) return existing;
  const panel = document.createElement('section');
  panel.className = 'import-report';
  panel.setAttribute('role', 'status');
  document.body.append(panel);
  return panel;
}

function contentOf(report: Report, close: () => void): TemplateResult {
  const words = importingWordsIn(report.lang);
  const then = (act: () => void) => () => {
    close();
    act();
  };
  return html`<header>
      <h2 tabindex="-1"><bdi>${titleOf(report)}</bdi></h2>
      <button
        type="button"
        class="close"
        aria-label=${words.close}
        title=${words.close}
        @click=${close}
      >
        ×
      </button>
    </header>
    ${bodyOf(report, close)}
    <footer>
      ${report.kind === 'read' ? html`<button type="button" @click=${then(report.back)}>${words.back}</button>` : nothing}
      ${report.kind === 'read' && report.compare ? html`<button type="button" @click=${then(report.compare)}>${words.compare}</button>` : nothing}
      ${report.kind === 'asking' ? html`<button type="button" @click=${then(report.cancel)}>${words.cancel}</button>` : nothing}
      ${
        report.kind === 'draft' && report.addition.known === null
          ? html`<button
              type="button"
              class="main"
              ?disabled=${!isReady(report)}
              @click=${then(report.add)}
            >
              ${words.add}
            </button>`
          : nothing
      }
      ${report.kind === 'may-ask' ? html`<button type="button" class="main" @click=${then(report.agree)}>${words.ask}</button>` : nothing}
    </footer>`;
}

function titleOf(report: Report): string {
  const words = importingWordsIn(report.lang);
  switch (report.kind) {
    case 'read': {
      const { format, nodeCount, edgeCount } = report.report;
      return words.read(formatNameOf(format), String(nodeCount), String(edgeCount));
    }
    case 'refused':
      return words.refused;
    case 'open':
      return words.open;
    case 'link':
      return words.linkTitle;
    case 'asking':
    case 'may-ask':
    case 'draft':
      return report.id;
  }
}

function bodyOf(report: Report, close: () => void): TemplateResult {
  const words = importingWordsIn(report.lang);
  switch (report.kind) {
    case 'read':
      return html`${notesOf(report.report.notes, report.lang)}
        <p class="hint">${report.isKept ? words.isKept : words.notKept}</p>`;
    case 'refused':
      return html`<div role="alert">
          ${report.reasons.slice(0, MAX_NOTES).map((reason) => html`<p class="reason"><bdi>${reason}</bdi></p>`)}
        </div>
        ${report.reasons.length > MAX_NOTES ? html`<p>${words.more(String(report.reasons.length - MAX_NOTES))}</p>` : nothing}
        <p>${words.stays}</p>`;
    case 'asking':
      return html`<p>${report.pause ?? words.asking}</p>`;
    case 'open':
      return openForm(report, words, close);
    case 'link':
      return html`<p>${words.link}</p>`;
    case 'may-ask':
      return html`<p>${words.mayAsk(report.id)}</p>
        <p class="hint">${words.onlyName}</p>`;
    case 'draft':
      return draftOf(report);
  }
}

function openForm(
  { pick, take, kept }: Extract<Report, { kind: 'open' }>,
  words: ImportingWords,
  close: () => void,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = (event.target as HTMLFormElement).querySelector('textarea')?.value ?? '';
    if (text.trim() !== '') take(text);
  };
  return html`<p>
      <button type="button" class="main" @click=${pick}>${words.pick}</button>
      <span class="hint">${words.orDrop}</span>
    </p>
    <form @submit=${submit}>
      <label class="text"
        >${words.orPaste}<textarea rows="4" name="text" .value=${''}></textarea>
      </label>
      <button type="submit">${words.show}</button>
    </form>
    ${kept ? keptRow(kept, words, close) : nothing}`;
}

function keptRow(kept: Kept, words: ImportingWords, close: () => void): TemplateResult {
  const then = (act: () => unknown) => () => {
    close();
    act();
  };
  return html`<p class="kept">
    <bdi>${words.lastOpened(kept.name)}</bdi>
    ${kept.show ? html`<button type="button" @click=${then(kept.show)}>${words.showAgain}</button>` : nothing}
    <button type="button" @click=${then(kept.forget)}>${words.forget}</button>
  </p>`;
}

function draftOf(draft: HubDraft): TemplateResult {
  const { addition, lang } = draft;
  const { known, notes, nodes } = addition;
  if (known !== null) return html`<p>${importingWordsIn(lang).known(known)}</p>`;
  // A model unknown to the hub cannot be a draft.
  if (nodes.length === 0 && !draft.place.isVariant) return notesOf(notes, lang);
  return html`${hubDraft(draft)} ${notes.length === 0 ? nothing : notesOf(notes, lang)}`;
}

function notesOf(notes: readonly Note[], lang: string): TemplateResult {
  const words = importingWordsIn(lang);
  if (notes.length === 0) return html`<p>${words.nothingLost}</p>`;
  return html`${(['dropped', 'guessed'] as const).map((kind) => {
    const ofKind = notes.filter((note) => note.kind === kind);
    if (ofKind.length === 0) return nothing;
    const rest = ofKind.length - MAX_NOTES;
    return html`<details ?open=${notes.length <= 4}>
      <summary>${words.counted(words[kind], String(ofKind.length))}</summary>
      <ul>
        ${ofKind.slice(0, MAX_NOTES).map((note) => html`<li><bdi>${formatNote(note, words)}</bdi></li>`)}
        ${rest > 0 ? html`<li>${words.more(String(rest))}</li>` : nothing}
      </ul>
    </details>`;
  })}`;
}
