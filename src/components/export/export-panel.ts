import { html, nothing, type TemplateResult } from 'lit';
import { Check, Copy } from 'lucide';
import type { EmbedKind } from '../../export/embed-code.js';
import { MAX_MERMAID_EDGES, type ExportFormat } from '../../export/formats.js';
import type { Scope } from '../../export/scope.js';
import { formatCount } from '../../domain/format/format-count.js';
import { icon } from '../ui/icon.js';
import type { Words } from '../../locales/en.js';

/** What a scope holds. */
export interface ScopeFacts {
  readonly edgeCount: number;
  readonly paperCount: number;
}

/** What the panel shows, and what pressing its buttons does. */
export interface PanelContext {
  readonly scope: Scope['kind'];
  readonly memberCount: number;
  /** The selected model, where something descends from it. */
  readonly selected: { readonly name: string; readonly count: number } | null;
  readonly facts: ScopeFacts;
  readonly embedKind: EmbedKind;
  /** The code to embed the view; null where the graph has no address. */
  readonly code: string | null;
  /** The name of the JSON file of what is shown. */
  readonly fileName: string;
  readonly isCopied: boolean;
  readonly lang: string;
  readonly words: Words['exportPanel'];
  /** What the row for slides and pages says. */
  readonly paper: Words['paper']['open'];
  readonly openPaper: () => void;
  readonly setScope: (scope: Scope['kind']) => void;
  readonly save: (format: ExportFormat) => void;
  readonly setEmbedKind: (kind: EmbedKind) => void;
  readonly copy: () => void;
}

const GROUPS = [
  { name: 'picture', formats: ['svg', 'png'] },
  { name: 'data', formats: ['json', 'nodes', 'edges', 'graphml', 'cyclonedx', 'spdx', 'prov'] },
  { name: 'text', formats: ['dot', 'mermaid', 'bibtex'] },
] as const satisfies readonly {
  readonly name: keyof Words['exportPanel']['groups'];
  readonly formats: readonly ExportFormat[];
}[];

const EMBED_KINDS: readonly EmbedKind[] = ['tag', 'iframe'];

/** What to export, the kinds of files, and the code for other pages. */
export function exportPanel(context: PanelContext): TemplateResult {
  const { words } = context;
  return html`${scopeChoice(context)}
  ${GROUPS.map(
    ({ name, formats }) =>
      html`<h3 id=${name}>${words.groups[name]}</h3>
        <ul aria-labelledby=${name}>
          ${name === 'picture' ? paperRow(context) : nothing}
          ${formats.map((format) => html`<li>${formatRow(format, context)}</li>`)}
        </ul>`,
  )}
  ${embedding(context)}`;
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

function paperRow({ paper: { name, purpose }, openPaper }: PanelContext): TemplateResult {
  return html`<li>
    <button type="button" class="format" aria-haspopup="dialog" @click=${openPaper}>
      <span class="name">${name}</span> <span class="purpose">${purpose}</span>
    </button>
  </li>`;
}

function formatRow(format: ExportFormat, context: PanelContext): TemplateResult {
  const { words, facts, lang, save } = context;
  const [name, purpose] = words.formats[format];
  const whyNot = whyNotOf(format, context);
  if (whyNot !== null) {
    return html`<p class="format">
      <span class="name">${name}</span> <span class="purpose">${whyNot}</span>
    </p>`;
  }
  const papers = words.papers(facts.paperCount, formatCount(facts.paperCount, lang));
  return html`<button type="button" class="format" @click=${() => save(format)}>
    <span class="name">${name}</span>
    <span class="purpose">${format === 'bibtex' ? papers : purpose}</span>
  </button>`;
}

/** Why there can be no file of this format; null where there can. */
function whyNotOf(format: ExportFormat, { words, facts, lang }: PanelContext): string | null {
  if (format === 'bibtex' && facts.paperCount === 0) return words.noPapers;
  if (format !== 'mermaid' || facts.edgeCount <= MAX_MERMAID_EDGES) return null;
  return words.tooManyLines(
    formatCount(facts.edgeCount, lang),
    formatCount(MAX_MERMAID_EDGES, lang),
  );
}

function embedding(context: PanelContext): TemplateResult {
  const { words, code, fileName, embedKind, setEmbedKind, isCopied, copy } = context;
  return html`<h3 id="embed">${words.embed}</h3>
    ${
      code === null
        ? html`<p class="quiet">${words.noAddress(fileName)}</p>`
        : html`<div class="embed" role="group" aria-labelledby="embed">
            <div class="kinds">
              ${EMBED_KINDS.map(
                (kind) =>
                  html`<label class="kind">
                    <input
                      type="radio"
                      name="kind"
                      class="visually-hidden"
                      .checked=${kind === embedKind}
                      @change=${() => setEmbedKind(kind)}
                    /><span>${words.kinds[kind]}</span>
                  </label>`,
              )}
            </div>
            <button type="button" class="tool copy" @click=${copy}>
              ${icon(isCopied ? Check : Copy)} ${words.copyCode}
            </button>
            <pre tabindex="0" dir="ltr" translate="no"><code>${code}</code></pre>
          </div>`
    }`;
}
