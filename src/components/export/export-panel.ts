import { html, nothing, type TemplateResult } from 'lit';
import {
  FORMAT_GROUPS,
  FORMATS,
  MAX_MERMAID_EDGES,
  type ExportFormat,
} from '../../export/formats.js';
import type { Scope } from '../../export/scope.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { Words } from '../../locales/en.js';

/** The content of a scope. */
export interface ScopeFacts {
  readonly edgeCount: number;
  readonly paperCount: number;
}

/** The state and actions of the panel. */
export interface PanelContext {
  readonly scope: Scope['kind'];
  readonly memberCount: number;
  /** The selected model, if it has descendants. */
  readonly selected: { readonly name: string; readonly count: number } | null;
  readonly facts: ScopeFacts;
  readonly lang: string;
  readonly words: Words['exportPanel'];
  /** The texts of the row for slides and pages. */
  readonly paper: Words['paper']['open'];
  readonly openPaper: () => void;
  readonly openEmbed: () => void;
  readonly setScope: (scope: Scope['kind']) => void;
  readonly save: (format: ExportFormat) => void;
}

const FORMAT_NAMES = Object.keys(FORMATS) as readonly ExportFormat[];

/** The scope, the formats, and the buttons that open dialogs. */
export function exportPanel(context: PanelContext): TemplateResult {
  const { words } = context;
  return html`${scopeChoice(context)}
  ${FORMAT_GROUPS.map(
    (name) =>
      html`<h3 id=${name}>${words.groups[name]}</h3>
        <ul aria-labelledby=${name}>
          ${dialogOf(name, context)}
          ${FORMAT_NAMES.filter((format) => FORMATS[format].group === name).map(
            (format) => html`<li>${formatRow(format, context)}</li>`,
          )}
        </ul>`,
  )}`;
}

function scopeChoice(context: PanelContext): TemplateResult {
  const { words, selected, memberCount, lang } = context;
  const shown = words.shown(memberCount, formatCount(memberCount, lang));
  if (!selected) return html`<p class="scope-line">${shown}</p>`;
  const { before, after } = words.subtree(formatCount(selected.count, lang));
  return html`<fieldset>
    <legend class="visually-hidden">${words.scope}</legend>
    ${scopeRadio('shown', shown, context)}
    ${scopeRadio('subtree', html`${before}<bdi>${selected.name}</bdi>${after}`, context)}
  </fieldset>`;
}

function scopeRadio(
  kind: Scope['kind'],
  label: string | TemplateResult,
  { scope, setScope }: PanelContext,
): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="scope"
      .checked=${scope === kind}
      @change=${() => setScope(kind)}
    /><span>${label}</span>
  </label>`;
}

/** The first row of a group, which opens a dialog. */
function dialogOf(
  group: keyof Words['exportPanel']['groups'],
  { words, paper, openPaper, openEmbed }: PanelContext,
): TemplateResult | typeof nothing {
  if (group === 'picture') return dialogRow(paper.name, paper.purpose, openPaper);
  return group === 'text' ? dialogRow(words.embed.name, words.embed.purpose, openEmbed) : nothing;
}

function dialogRow(name: string, purpose: string, open: () => void): TemplateResult {
  return html`<li>
    <button type="button" class="format" aria-haspopup="dialog" @click=${open}>
      <span class="name">${name}</span> <span class="purpose">${purpose}</span>
    </button>
  </li>`;
}

function formatRow(format: ExportFormat, context: PanelContext): TemplateResult {
  const { words, facts, lang, save } = context;
  const [name, purpose] = words.formats[format];
  const disabledReason = disabledReasonOf(format, context);
  if (disabledReason !== null) {
    return html`<p class="format">
      <span class="name">${name}</span> <span class="purpose">${disabledReason}</span>
    </p>`;
  }
  const papers = words.papers(facts.paperCount, formatCount(facts.paperCount, lang));
  return html`<button type="button" class="format" @click=${() => save(format)}>
    <span class="name">${name}</span>
    <span class="purpose">${format === 'bibtex' ? papers : purpose}</span>
  </button>`;
}

/** Why a format is unavailable; null if it is available. */
function disabledReasonOf(
  format: ExportFormat,
  { words, facts, lang }: PanelContext,
): string | null {
  if (format === 'bibtex' && facts.paperCount === 0) return words.noPapers;
  if (format !== 'mermaid' || facts.edgeCount <= MAX_MERMAID_EDGES) return null;
  return words.tooManyLines(
    formatCount(facts.edgeCount, lang),
    formatCount(MAX_MERMAID_EDGES, lang),
  );
}
