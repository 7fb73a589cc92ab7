import { html, nothing, type TemplateResult } from 'lit';
import { Copy, Download } from 'lucide';
import type { EmbeddingWords } from '../../locales/embedding-en.js';
import { icon } from '../ui/icon.js';
import { segments } from '../ui/segments.js';

/** The result of the writer's last action. */
export interface Outcome {
  readonly kind: 'done' | 'failed';
  readonly content: string;
}

/** A file that must be placed next to the page. */
export interface BesideFile {
  readonly name: string;
  /** Its download URL; null if it is generated here. */
  readonly href: string | null;
}

/** The width of the preview. */
export type PreviewRoom = 'page' | 'phone';

/** The generated code, and its actions. */
export interface EmbedResultContext {
  /** Null while it is being generated. */
  readonly code: string | null;
  /** Whether it is complete, rather than a component that still needs a bundler. */
  readonly isComplete: boolean;
  readonly files: readonly BesideFile[];
  /** The command that remakes the drawing when a site is built; null if there is none. */
  readonly command: string | null;
  readonly room: PreviewRoom;
  readonly preview: TemplateResult;
  readonly outcome: Outcome | null;
  readonly words: EmbeddingWords;
  readonly setRoom: (room: PreviewRoom) => void;
  readonly copy: () => void;
  readonly download: () => void;
  /** Saves a generated file. */
  readonly save: (name: string) => void;
}

/** Lines per layout block: a page with an embedded graph has thousands. */
const LINES_PER_BLOCK = 40;

/** The preview, and the code next to it. */
export function embedResult(context: EmbedResultContext): TemplateResult {
  const { words, room, setRoom, preview, outcome } = context;
  return html`<div class="row">
      <h3 id="preview">${words.preview}</h3>
      ${segments({
        name: 'room',
        label: words.preview,
        choices: (['page', 'phone'] as const).map((value) => ({
          value,
          label: words.widths[value],
        })),
        chosen: room,
        choose: setRoom,
      })}
    </div>
    ${preview}
    <div class="row">
      <h3 id="code">${words.code}</h3>
      ${actions(context)}
    </div>
    ${printed(context)} ${beside(context)} ${command(context)}
    <p class="outcome ${outcome?.kind ?? ''}" role="status">${outcome?.content}</p>`;
}

function actions({ words, code, isComplete, copy, download }: EmbedResultContext): TemplateResult {
  return html`<div class="actions">
    <button type="button" class="action" ?disabled=${code === null} @click=${copy}>
      ${icon(Copy)}${words.copy}
    </button>
    ${
      isComplete
        ? html`<button type="button" class="action" ?disabled=${code === null} @click=${download}>
            ${icon(Download)}${words.download}
          </button>`
        : nothing
    }
  </div>`;
}

function printed({ code, words }: EmbedResultContext): TemplateResult {
  if (code === null) return html`<pre class="making">${words.making}</pre>`;
  const lines = code.split('\n');
  const blocks = Array.from({ length: Math.ceil(lines.length / LINES_PER_BLOCK) }, (_, i) =>
    lines.slice(i * LINES_PER_BLOCK, (i + 1) * LINES_PER_BLOCK).join('\n'),
  );
  const printed = blocks.map(
    (block, i) => html`<code>${block}${i < blocks.length - 1 ? '\n' : ''}</code>`,
  );
  return html`<pre tabindex="0" dir="ltr" translate="no" aria-labelledby="code">${printed}</pre>`;
}

function beside({ files, words, save }: EmbedResultContext): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<p class="beside">
    ${words.beside}
    ${files.map(({ name, href }) =>
      href === null
        ? html`<button type="button" class="file" @click=${() => save(name)}>${name}</button> `
        : html`<a class="file" href=${href} download=${name}>${name}</a> `,
    )}
  </p>`;
}

function command({ command: line, words }: EmbedResultContext): TemplateResult | typeof nothing {
  if (line === null) return nothing;
  return html`<p class="beside" id="command">${words.command}</p>
    <pre
      tabindex="0"
      dir="ltr"
      translate="no"
      aria-labelledby="command"
    ><code>${line}</code></pre>`;
}
