import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { formatCount } from '../../domain/format/format-count.js';
import { exportNameOf } from '../../export/export-name.js';
import { exportTitleOf } from '../../export/export-title.js';
import { FORMATS } from '../../export/formats.js';
import { MAX_EXPANDED, type PaperChoice } from '../../export/paper.js';
import type { Scope } from '../../export/scope.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import { subtreeOf } from '../../export/subgraph.js';
import { formatXml, type XmlElement } from '../../export/xml.js';
import { wordsIn } from '../../locales/words-in.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { actionButtonStyles } from '../ui/action-button.styles.js';
import { dialogHead } from '../ui/dialog-head.js';
import { dialogStyles } from '../ui/dialog.styles.js';
import { failureOf } from '../ui/failure-of.js';
import { inWords } from '../ui/in-words.js';
import { showDialog } from '../ui/show-dialog.js';
import { baseStyles } from '../ui/theme.styles.js';
import { copyPicture, CopyUnsupportedError, type PictureFormat } from './copy-picture.js';
import { paperFormStyles } from './paper-form.styles.js';
import { paperStyles } from './lineage-paper.styles.js';
import { paperForm, type Outcome } from './paper-form.js';
import { PaperWork } from './paper-work.js';
import { saveFile } from './save-file.js';
import { svgNodeOf } from './svg-node.js';
import { PictureSizeError, toPng } from './to-png.js';

const SLIDE: PaperChoice = { shape: 'slide', legend: true, sources: false, expanded: false };

/**
 * A dialog that makes a picture for a slide or a page: format, content and preview; saved or copied as PNG or SVG.
 * @tag lineage-paper
 * @summary A picture for a slide or a page.
 */
export class LineagePaper extends LitElement {
  static override readonly styles = [
    baseStyles,
    toolButtonStyles,
    actionButtonStyles,
    dialogStyles,
    paperFormStyles,
    paperStyles,
  ];

  @property({ reflect: true }) override accessor lang = 'en';

  @state() accessor choice = SLIDE;
  /** The zero-based index of the page shown. */
  @state() accessor at = 0;
  @state() accessor outcome: Outcome | null = null;
  @query('dialog') accessor dialog: HTMLDialogElement | null = null;

  readonly #work = new PaperWork(this);
  #shown: ShownPicture | null = null;
  #scope: Scope = { kind: 'shown' };
  /** The previewed page, and its DOM node. */
  #preview: { readonly page: XmlElement; readonly node: SVGElement } | null = null;

  /** Opens the dialog for a picture. */
  async show(shown: ShownPicture, scope: Scope): Promise<void> {
    this.#shown = shown;
    this.#scope = scope;
    this.#choose({ expanded: this.choice.expanded && this.#mayExpand });
    await this.updateComplete;
    showDialog(this.dialog);
  }

  protected override willUpdate(): void {
    const page = this.#work.pages[this.at];
    if (!page) this.#preview = null;
    else if (this.#preview?.page !== page) this.#preview = { page, node: svgNodeOf(page) };
  }

  protected override render(): TemplateResult {
    const words = wordsIn(this.lang).paper;
    return html`<dialog
      aria-labelledby="title"
      @click=${this.#onClick}
      @close=${this.#onClose}
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
    >
      ${dialogHead(words.title, words.close, this.#close)}
      <div class="sides">
        ${paperForm({
          choice: this.choice,
          mayExpand: this.#mayExpand,
          at: this.at,
          pageCount: this.#work.pages.length,
          soFar: this.#work.soFar,
          error: this.#work.error,
          preview: this.#preview?.node ?? null,
          outcome: this.outcome,
          lang: this.lang,
          choose: this.#choose,
          turn: this.#turn,
          save: (format) => void this.#save(format),
          copy: (format) => void this.#copy(format),
        })}
      </div>
    </dialog>`;
  }

  get #mayExpand(): boolean {
    if (!this.#shown) return false;
    const { graph, picture } = this.#shown;
    const scope = this.#scope;
    const count =
      scope.kind === 'shown' ? picture.scene.matchCount : subtreeOf(graph, scope.node).length;
    return count <= MAX_EXPANDED;
  }

  readonly #choose = (change: Partial<PaperChoice>): void => {
    this.choice = { ...this.choice, ...change };
    this.at = 0;
    this.outcome = null;
    if (this.#shown) void this.#work.make(this.#shown, this.#scope, this.choice);
  };

  readonly #turn = (step: 1 | -1): void => {
    this.at += step;
  };

  /** Saves each page as a separate file. */
  async #save(format: PictureFormat): Promise<void> {
    const words = wordsIn(this.lang).paper;
    const { pages } = this.#work;
    try {
      const files: File[] = [];
      for (const [i, page] of pages.entries()) files.push(await this.#file(page, i, format));
      for (const file of files) saveFile(file);
      const { saved } = wordsIn(this.lang).exportPanel;
      this.#report(
        'done',
        files.length === 1
          ? saved(files[0]?.name ?? '')
          : words.savedAll(formatCount(files.length, this.lang)),
      );
    } catch (error) {
      this.#fail(error);
    }
  }

  async #file(page: XmlElement, at: number, format: PictureFormat): Promise<File> {
    const shown = this.#shown;
    const { lang } = this;
    const title = shown ? exportTitleOf(shown.graph, shown.view, this.#scope, lang) : '';
    const isOne = this.#work.pages.length === 1;
    const name = exportNameOf(isOne ? title : `${title} ${at + 1}`, format);
    const content = format === 'png' ? await toPng(page) : formatXml(page);
    return new File([content], name, { type: FORMATS[format].type });
  }

  async #copy(format: PictureFormat): Promise<void> {
    const page = this.#work.pages[this.at];
    if (!page) return;
    const { copied } = wordsIn(this.lang).paper;
    try {
      await copyPicture(page, format);
      this.#report('done', copied(format.toUpperCase()));
    } catch (error) {
      this.#fail(error, true);
    }
  }

  #fail(error: unknown, isCopying = false): void {
    const { paper: words, exportPanel } = wordsIn(this.lang);
    if (error instanceof CopyUnsupportedError) this.#report('failed', words.cannotCopy);
    else if (error instanceof PictureSizeError) this.#report('failed', exportPanel.tooLarge);
    else if (isCopying) this.#report('failed', words.notCopied);
    else {
      const reason = failureOf(error);
      const content = inWords(
        this.lang,
        (messageOf) => html`${exportPanel.notSaved(messageOf(reason))}`,
      );
      this.#report('failed', content);
    }
  }

  #report(kind: Outcome['kind'], content: unknown): void {
    this.outcome = { kind, content };
  }

  readonly #close = (): void => this.dialog?.close();

  /** A click on the backdrop has the dialog itself as its target. */
  readonly #onClick = ({ target }: Event): void => {
    if (target === this.dialog) this.#close();
  };

  readonly #onClose = (): void => {
    // The event is asynchronous: the dialog may be open again.
    if (this.dialog?.open) return;
    this.#work.stop();
    this.#shown = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-paper': LineagePaper;
  }
}
