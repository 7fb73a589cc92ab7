import { html, nothing, type TemplateResult } from 'lit';
import { Check, GitBranchPlus, Info, Plus, Redo2, Save, Undo2 } from 'lucide';
import { formatDate } from '../../domain/format/dates.js';
import type { GraphFile } from '../../domain/format/format.js';
import { textOf } from '../../domain/format/text.js';
import type { EditingWords } from '../../locales/editing-en.js';
import { shortProblemList } from '../ui/short-problem-list.js';
import { icon } from '../ui/icon.js';
import { inWords } from '../ui/in-words.js';
import { countOfChanges } from '../changes/changes-list.js';
import type { EditNotice } from './edit-notice.js';
import type { EditSession } from './edit-session.js';

/** Actions of the bar that are not actions of the session. */
export interface BarActions {
  readonly addNode: () => void;
  readonly addClaim: () => void;
  readonly editGraph: () => void;
  readonly showChanges: () => void;
  readonly restore: () => void;
  /** Shows the differences from the current file on disk. */
  readonly showDiffers: (there: GraphFile) => void;
}

/** The editing toolbar: add, undo and redo, list of changes, save; with notices above it. */
export function editBar(
  session: EditSession,
  lang: string,
  words: EditingWords,
  actions: BarActions,
): TemplateResult | typeof nothing {
  const { edits } = session;
  if (!edits) return nothing;
  const count = countOfChanges(session.changes);
  const undoKey = 'Control+Z Meta+Z';
  const redoKey = 'Control+Shift+Z Meta+Shift+Z';
  return html`<div class="foot">
    ${draftOffer(session, lang, words, actions)} ${noticeLine(session, lang, words, actions)}
    <div class="bar" role="toolbar" aria-label=${words.tools}>
      ${tool(Plus, words.addNode, actions.addNode)}
      ${tool(GitBranchPlus, words.addClaim, actions.addClaim)}
      ${tool(Info, words.editGraph, actions.editGraph)}
      <span class="rule"></span>
      <button
        type="button"
        class="tool"
        aria-label=${words.undo}
        title=${words.undo}
        aria-keyshortcuts=${undoKey}
        ?disabled=${edits.past.length === 0}
        @click=${() => session.undo()}
      >
        ${icon(Undo2)}
      </button>
      <button
        type="button"
        class="tool"
        aria-label=${words.redo}
        title=${words.redo}
        aria-keyshortcuts=${redoKey}
        ?disabled=${edits.future.length === 0}
        @click=${() => session.redo()}
      >
        ${icon(Redo2)}
      </button>
      <span class="rule"></span>
      <button
        type="button"
        class="tool changes"
        title=${words.changes(count)}
        ?disabled=${count === 0}
        @click=${actions.showChanges}
      >
        <span class="word">${words.changes(count)}</span>
        <span class="brief" aria-hidden="true">${icon(Check)}${count}</span>
      </button>
      ${session.savesAutomatically ? nothing : tool(Save, words.save, () => void session.save())}
    </div>
  </div>`;
}

function tool(mark: Parameters<typeof icon>[0], label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="tool" title=${label} @click=${act}>
    ${icon(mark)}<span class="word">${label}</span>
  </button>`;
}

function draftOffer(
  session: EditSession,
  lang: string,
  words: EditingWords,
  { restore }: BarActions,
): TemplateResult | typeof nothing {
  const { draft } = session;
  if (!draft) return nothing;
  const date = formatDate(draft.on, lang);
  const count = countOfChanges(draft.diff);
  const message = count === 0 ? words.draftForm(date) : words.draft(date, count);
  return html`<div class="status" role="status">
    <span>${message} ${count > 0 && draft.form ? words.andForm : nothing}</span>
    <span class="choice">
      <button type="button" class="action" @click=${restore}>${words.restore}</button>
      <button type="button" class="action" @click=${() => session.discardDraft()}>
        ${words.discardDraft}
      </button>
    </span>
  </div>`;
}

/** Notices about something that failed. */
const BAD: ReadonlySet<EditNotice['kind']> = new Set<EditNotice['kind']>([
  'not-saved',
  'refused',
  'conflicts',
  'no-drafts',
  'other-page',
  'file-changed',
]);

function noticeLine(
  session: EditSession,
  lang: string,
  words: EditingWords,
  { showDiffers }: BarActions,
): TemplateResult {
  const { notice } = session;
  const isBad = notice !== null && BAD.has(notice.kind);
  const changedFile = notice?.kind === 'file-changed' ? notice.there : null;
  return html`<div
    class=${isBad ? 'status bad' : 'status'}
    role="status"
    ?hidden=${notice === null}
  >
    ${notice ? noticeText(notice, lang, words) : nothing}
    ${
      notice?.kind === 'removed'
        ? html`<button type="button" class="action" @click=${() => session.undo()}>
            ${words.undo}
          </button>`
        : nothing
    }
    ${
      changedFile
        ? html`<button type="button" class="action" @click=${() => showDiffers(changedFile)}>
            ${words.showDiffers}
          </button>`
        : nothing
    }
    ${
      notice?.kind === 'file-changed'
        ? html`<button type="button" class="action" @click=${() => void session.save(true)}>
            ${words.saveCopy}
          </button>`
        : nothing
    }
  </div>`;
}

function noticeText(notice: EditNotice, lang: string, words: EditingWords): unknown {
  const listed = (title: string, items: readonly string[]) =>
    html`<span>${title}</span>
      <ul>
        ${items.slice(0, 10).map((item) => html`<li><bdi>${item}</bdi></li>`)}
      </ul>`;
  switch (notice.kind) {
    case 'saving':
      return words.saving;
    case 'saved':
      return words.saved;
    case 'restored':
      return words.restored;
    case 'no-drafts':
      return words.noDrafts;
    case 'other-page':
      return words.otherPage;
    case 'file-changed': {
      const message = words.fileChanged(notice.name);
      return notice.there ? message : `${message} ${words.noGraphThere}`;
    }
    case 'saved-as':
      return words.savedAs(notice.name);
    case 'not-saved':
      return inWords(lang, (messageOf) => html`${words.notSaved(messageOf(notice.reason))}`);
    case 'refused':
      return html`<span>${words.notAGraph}</span
        >${shortProblemList(notice.problems.slice(0, 10), lang)}`;
    case 'removed':
      return html`<span>${words.removed(notice.name, notice.claims)}</span> ${
          notice.views.length === 0
            ? nothing
            : listed(
                words.stillNamed,
                notice.views.map((title) => textOf(title, lang)),
              )
        }`;
    case 'conflicts':
      return listed(words.conflicts(notice.conflicts.length), notice.conflicts);
  }
}
