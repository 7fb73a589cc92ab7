import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { formatGraph } from '../../domain/format/format-graph.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import {
  embedAttributesOf,
  isDrawn,
  isEmbedLength,
  sizeStyleOf,
  USUAL_EMBED,
  type EmbedChoice,
} from '../../export/embed-choice.js';
import { embedCodeOf, embedFilesOf, type Embed } from '../../export/embed-code.js';
import { embedCommandOf } from '../../export/embed-command.js';
import { embedPageOf } from '../../export/embed-page.js';
import { exportNameOf } from '../../export/export-name.js';
import { fitsPage, graphJsonOf } from '../../export/graph-json.js';
import { embeddingWordsIn } from '../../locales/embedding-words-in.js';
import { formatView, parseView } from '../../state/view-string.js';
import { saveFile } from '../export/save-file.js';
import { paperFormStyles } from '../export/paper-form.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { actionButtonStyles } from '../ui/action-button.styles.js';
import { dialogHead } from '../ui/dialog-head.js';
import { dialogStyles } from '../ui/dialog.styles.js';
import { segmentsStyles } from '../ui/segments.styles.js';
import { showDialog } from '../ui/show-dialog.js';
import { baseStyles } from '../ui/theme.styles.js';
import { EmbedDrawing } from './embed-drawing.js';
import { embedForm, type LengthName } from './embed-form.js';
import { EmbedPreview, WIDTHS_PX } from './embed-preview.js';
import { embedOf, languageIn, type EmbedSubject } from './embed-subject.js';
import { embedResult, type BesideFile, type Outcome, type PreviewRoom } from './embed-result.js';
import { embedStyles } from './lineage-embed.styles.js';

/**
 * A dialog with options for embedding a view in another page, a preview, and the code.
 * @tag lineage-embed
 * @summary Code for another page, with a preview.
 */
export class LineageEmbed extends LitElement {
  static override readonly styles = [
    baseStyles,
    toolButtonStyles,
    actionButtonStyles,
    segmentsStyles,
    dialogStyles,
    paperFormStyles,
    embedStyles,
  ];

  @property({ reflect: true }) override accessor lang = 'en';

  @state() accessor choice: EmbedChoice = { ...USUAL_EMBED, lang: 'en' };
  @state() accessor room: PreviewRoom = 'page';
  @state() accessor wrong: ReadonlySet<LengthName> = new Set();
  @state() accessor outcome: Outcome | null = null;
  @state() accessor subject: EmbedSubject | null = null;
  @query('dialog') accessor dialog: HTMLDialogElement | null = null;

  readonly #preview = new EmbedPreview(this);
  readonly #drawing = new EmbedDrawing(this);
  /** The serialized graph, cached once requested. */
  #json: { readonly graph: LineageGraph; readonly text: string } | null = null;

  /** Opens the dialog for a view. */
  async show(subject: EmbedSubject): Promise<void> {
    this.subject = { ...subject, view: { ...subject.view, lang: null } };
    const { way } = this.choice;
    const isTooLarge = way === 'disk' && !fitsPage(subject.graph);
    this.#choose({ lang: languageIn(subject), way: isTooLarge ? 'web' : way });
    await this.updateComplete;
    showDialog(this.dialog);
  }

  protected override render(): TemplateResult {
    const words = embeddingWordsIn(this.lang);
    return html`<dialog
      aria-labelledby="title"
      @click=${this.#onClick}
      @close=${this.#onClose}
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
    >
      ${dialogHead(words.title, words.close, this.#close)}
      ${this.subject ? this.#content(this.subject) : nothing}
    </dialog>`;
  }

  #content(subject: EmbedSubject): TemplateResult {
    const { choice, lang, wrong, room, outcome } = this;
    const words = embeddingWordsIn(lang);
    const drawing = isDrawn(choice) ? this.#drawing.of(subject, choice) : null;
    const json = () => this.#jsonOf(subject.graph);
    const embed = embedOf(subject, choice, this.baseURI, json, drawing);
    const code = isDrawn(choice) && drawing === null ? null : embedCodeOf(choice, embed);
    return html`<div class="sides">
      <div class="choices">
        ${embedForm({
          choice,
          fitsPage: fitsPage(subject.graph),
          wrong,
          lang,
          words,
          choose: this.#choose,
          type: this.#type,
        })}
      </div>
      <div class="result">
        ${embedResult({
          code,
          isComplete: choice.way !== 'package',
          files: this.#filesOf(embed),
          command: isDrawn(choice) ? embedCommandOf(choice, embed) : null,
          room,
          preview: this.#previewOf(subject),
          outcome:
            isDrawn(choice) && this.#drawing.hasFailed
              ? { kind: 'failed', content: words.notDrawn }
              : outcome,
          words,
          setRoom: (to) => (this.room = to),
          copy: () => void this.#copy(code ?? ''),
          download: () => this.#download(code ?? '', embed),
          save: () => this.#saveGraph(embed),
        })}
      </div>
    </div>`;
  }

  /** The element with the settings of the code; whatever the reader changes in it, the code follows. */
  #previewOf({ graph, view }: EmbedSubject): TemplateResult {
    const { choice, room } = this;
    const attributes = embedAttributesOf(choice);
    const inPage = Math.max(WIDTHS_PX.page, choice.widthPx ?? 0);
    const widthPx = room === 'phone' ? WIDTHS_PX.phone : inPage;
    const { scale, heightPx } = this.#preview;
    return html`<div class="stage" style=${styleMap({ 'block-size': `${heightPx}px` })}>
      <div
        class="room"
        style=${styleMap({ 'inline-size': `${widthPx}px`, transform: `scale(${scale}) translateX(-50%)` })}
        @lineage-view=${this.#onView}
        @lineage-load=${stop}
        @lineage-error=${stop}
        @lineage-select=${stop}
        @lineage-edit=${stop}
      >
        <lineage-graph
          style=${sizeStyleOf(choice)}
          lang=${attributes['lang'] ?? this.subject?.lang ?? ''}
          .graph=${graph}
          .view=${formatView(view, graph)}
          .panels=${attributes['panels'] ?? 'all'}
          .theme=${choice.theme}
          .interaction=${choice.onClick ? 'activate' : 'direct'}
        ></lineage-graph>
      </div>
    </div>`;
  }

  #jsonOf(graph: LineageGraph): string {
    if (this.#json?.graph !== graph) this.#json = { graph, text: graphJsonOf(graph) };
    return this.#json.text;
  }

  #filesOf(embed: Embed): readonly BesideFile[] {
    return embedFilesOf(this.choice, embed).map((name) => ({
      name,
      href: name === embed.file ? embed.src : new URL(name, embed.script).href,
    }));
  }

  readonly #choose = (change: Partial<EmbedChoice>): void => {
    const choice = { ...this.choice, ...change };
    // A frame does not know the language of the surrounding page.
    const isLost = choice.way === 'frame' && choice.lang === 'page';
    this.choice = isLost && this.subject ? { ...choice, lang: languageIn(this.subject) } : choice;
    this.outcome = null;
    if (choice.shape !== 'fixed') this.#mark('heightPx', false);
  };

  /** Incomplete input of a length changes nothing. */
  readonly #type = (name: LengthName, text: string): void => {
    const px = text.trim() === '' ? null : Number(text);
    const isEmpty = px === null && name === 'widthPx';
    const isGood = isEmpty || (px !== null && isEmbedLength(px));
    this.#mark(name, !isGood);
    if (isGood) this.#choose({ [name]: px });
  };

  #mark(name: LengthName, isWrong: boolean): void {
    const others = [...this.wrong].filter((other) => other !== name);
    this.wrong = new Set(isWrong ? [...others, name] : others);
  }

  readonly #onView = (event: Event): void => {
    event.stopPropagation();
    const { subject } = this;
    if (!subject || !(event.target instanceof HTMLElement) || !('view' in event.target)) return;
    const { view } = parseView(String(event.target.view), subject.graph);
    this.subject = { ...subject, view: { ...view, lang: null } };
    const { lang } = view;
    this.#choose(lang === 'en' || lang === 'zh' ? { lang } : {});
  };

  async #copy(code: string): Promise<void> {
    const words = embeddingWordsIn(this.lang);
    this.outcome = await navigator.clipboard.writeText(code).then(
      (): Outcome => ({ kind: 'done', content: words.copied }),
      (): Outcome => ({ kind: 'failed', content: words.notCopied }),
    );
  }

  #download(code: string, { title, lang }: Embed): void {
    const name = exportNameOf(title, 'json').replace(/\.json$/, '.html');
    this.#save(new File([embedPageOf({ title, lang, code })], name, { type: 'text/html' }));
  }

  #saveGraph({ file }: Embed): void {
    const { graph } = this.subject ?? {};
    if (graph) this.#save(new File([formatGraph(graph.file)], file, { type: 'application/json' }));
  }

  #save(file: File): void {
    saveFile(file);
    this.outcome = { kind: 'done', content: embeddingWordsIn(this.lang).saved(file.name) };
  }

  readonly #close = (): void => this.dialog?.close();

  /** A click on the backdrop has the dialog itself as its target. */
  readonly #onClick = ({ target }: Event): void => {
    if (target === this.dialog) this.#close();
  };

  readonly #onClose = (): void => {
    // The event is asynchronous: the dialog may be open again.
    if (this.dialog?.open) return;
    this.subject = this.#json = null;
  };
}

const stop = (event: Event): void => event.stopPropagation();

declare global {
  interface HTMLElementTagNameMap {
    'lineage-embed': LineageEmbed;
  }
}
