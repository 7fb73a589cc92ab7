import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ChevronDown, Download } from 'lucide';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ExportFormat } from '../../export/formats.js';
import { matchesOf } from '../../domain/query/filter.js';
import { nodesInScopeOf, type Scope, type ShownScope } from '../../export/scope.js';
import { subgraphOf, subtreeOf } from '../../export/subgraph.js';
import { paperCountOf } from '../../export/to-bibtex.js';
import type { Picture } from '../../picture.js';
import type { ViewState } from '../../state/view-state.js';
import type { LineageEmbed } from '../embed/lineage-embed.js';
import { needElement } from '../lazy-elements.js';
import { icon } from '../ui/icon.js';
import { Menu } from '../ui/menu.js';
import { menuStyles } from '../ui/menu.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { exportPanel, type ScopeFacts } from './export-panel.js';
import { ExportRequestEvent } from './export-request-event.js';
import type { LineagePaper } from './lineage-paper.js';
import { ShownPictureEvent } from './shown-picture-event.js';
import { exportStyles } from './lineage-export.styles.js';
import { PictureSizeError } from './to-png.js';
import { wordsIn } from '../../locales/words-in.js';
import type { Problem } from '../../domain/format/problem.js';
import { failureOf } from '../ui/failure-of.js';
import { inWords } from '../ui/in-words.js';
import { wordsAbout } from '../../domain/format/words-about.js';

const SHOWN: ShownScope = { kind: 'shown' };
const NO_FACTS: ScopeFacts = { edgeCount: 0, paperCount: 0 };

/** The result of the reader's last action. */
type Outcome =
  | { readonly kind: 'saving' | 'too-large' | 'not-loaded' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'not-saved'; readonly reason: Problem };

/**
 * A button that opens the export panel: files of the whole picture or of the selected model's descendants, and dialogs
 * for pictures on paper and for embedding.
 * @tag lineage-export
 * @summary The export menu.
 * @fires shown-picture - The reader wants a picture for a slide or a page; the listener that has it answers with
 * `respondWith`.
 * @fires export-request - The reader wants a file; the listener that saves it answers with `respondWith`.
 */
export class LineageExport extends LitElement {
  static override readonly styles = [baseStyles, toolButtonStyles, menuStyles, exportStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ reflect: true }) override accessor lang = 'en';
  /** The picture on the canvas; null until there is one. */
  @property({ attribute: false }) accessor picture: Picture | null = null;
  /** The absolute URL of the graph file; null if the page set a graph object. */
  @property({ attribute: false }) accessor src: string | null = null;

  @query('lineage-embed') accessor embed: LineageEmbed | null = null;
  @query('lineage-paper') accessor paper: LineagePaper | null = null;

  readonly #menu = new Menu(this, () => (this.outcome = null));
  /** The chosen scope; a subtree requires a selected model. */
  @state() accessor chosenScope: Scope['kind'] = 'shown';
  @state() accessor outcome: Outcome | null = null;

  #facts: ScopeFacts = NO_FACTS;
  #memberCount = 0;
  #subtreeCount = 0;

  protected override willUpdate(): void {
    if (this.#menu.isOpen) this.#count();
  }

  protected override render(): TemplateResult {
    const words = wordsAbout(this.graph, this.lang).exportPanel;
    return html`<div
        class="menu"
        @focusout=${this.#menu.onFocusOut}
        @keydown=${this.#menu.onKeyDown}
      >
        <button
          type="button"
          class="tool"
          aria-expanded=${this.#menu.isOpen ? 'true' : 'false'}
          popovertarget="panel"
          ?disabled=${!this.picture}
        >
          ${icon(Download)} <span class="word spare">${words.export}</span> ${icon(ChevronDown)}
        </button>
        <div
          id="panel"
          popover
          class="panel"
          role="group"
          aria-label=${words.export}
          @beforetoggle=${this.#menu.onBeforeToggle}
        >
          ${this.#menu.isOpen ? this.#content() : nothing}
          <p class="outcome ${this.outcome?.kind ?? ''}" role="status">${this.#outcomeWords()}</p>
        </div>
      </div>
      <lineage-embed .lang=${this.lang}></lineage-embed>
      <lineage-paper .lang=${this.lang}></lineage-paper>`;
  }

  #content(): TemplateResult | typeof nothing {
    const { graph, view, lang } = this;
    if (!graph || !view) return nothing;
    const node = this.#selected();
    return exportPanel({
      scope: this.#scope().kind,
      memberCount: this.#memberCount,
      selected: node === null ? null : { name: graph.nameOf(node), count: this.#subtreeCount },
      facts: this.#facts,
      lang,
      words: wordsAbout(this.graph, lang).exportPanel,
      paper: wordsIn(lang).paper.open,
      openPaper: () => void this.#openPaper(),
      openEmbed: () => void this.#openEmbed(),
      setScope: (kind) => (this.chosenScope = kind),
      save: (format) => void this.#save(format),
    });
  }

  /** The number of the selected model; null if there is none, or if it has no descendants. */
  #selected(): number | null {
    const select = this.view?.select;
    const node = select?.kind === 'node' ? this.graph?.numberOf(select.id) : undefined;
    return node === undefined || this.graph?.outEdgesOf(node).length === 0 ? null : node;
  }

  #scope(): Scope {
    const node = this.#selected();
    const isSubtree = this.chosenScope === 'subtree' && node !== null;
    return isSubtree ? { kind: 'subtree', node } : this.#shownScope();
  }

  #shownScope(): ShownScope {
    const { graph, view } = this;
    // The table and the matrix are about matches: they show nothing that is only kept for context.
    const isOfMatches = view?.stage === 'table' || view?.stage === 'matrix';
    return graph && isOfMatches
      ? { kind: 'shown', rows: [...matchesOf(graph, view.filter)] }
      : SHOWN;
  }

  #count(): void {
    const { graph, picture } = this;
    if (!graph || !picture) return;
    const node = this.#selected();
    this.#subtreeCount = node === null ? 0 : subtreeOf(graph, node).length;
    const scope = this.#scope();
    const file = subgraphOf(graph, nodesInScopeOf(graph, picture.scene, scope));
    this.#facts = { edgeCount: file.edges.length, paperCount: paperCountOf(file) };
    this.#memberCount = this.#shownScope().rows?.length ?? picture.scene.memberCount;
  }

  async #save(format: ExportFormat): Promise<void> {
    const event = new ExportRequestEvent(format, this.#scope());
    this.dispatchEvent(event);
    if (!event.saved) return;
    this.outcome = { kind: 'saving' };
    this.outcome = await event.saved.then(
      ({ name }): Outcome => ({ kind: 'saved', file: name }),
      (error: unknown): Outcome =>
        error instanceof PictureSizeError
          ? { kind: 'too-large' }
          : { kind: 'not-saved', reason: failureOf(error) },
    );
  }

  /** The dialog replaces the menu; when closed, the focus returns to the menu's button. */
  async #openPaper(): Promise<void> {
    const event = new ShownPictureEvent();
    this.dispatchEvent(event);
    if (!event.shown) return;
    const scope = this.#scope();
    try {
      const [shown] = await Promise.all([event.shown, needElement('lineage-paper')]);
      this.#menu.closeAndReturn();
      await this.paper?.show(shown, scope);
    } catch {
      // Either the file failed to load, or the page no longer has a picture.
      this.outcome = { kind: 'not-loaded' };
    }
  }

  async #openEmbed(): Promise<void> {
    const { graph, view, lang } = this;
    if (!graph || !view) return;
    const ofTheWeb = (url: string | null) => (url !== null && /^https?:/.test(url) ? url : null);
    const [src, page] = [ofTheWeb(this.src), ofTheWeb(location.href.replace(/#.*/s, ''))];
    try {
      await needElement('lineage-embed');
      this.#menu.closeAndReturn();
      await this.embed?.show({ graph, view, src, page, lang: view.lang ?? lang });
    } catch {
      this.outcome = { kind: 'not-loaded' };
    }
  }

  #outcomeWords(): unknown {
    const words = wordsAbout(this.graph, this.lang).exportPanel;
    const { outcome } = this;
    switch (outcome?.kind) {
      case 'saving':
        return words.saving;
      case 'saved':
        return words.saved(outcome.file);
      case 'not-saved':
        return inWords(
          this.lang,
          (messageOf) => html`${words.notSaved(messageOf(outcome.reason))}`,
        );
      case 'too-large':
        return words.tooLarge;
      case 'not-loaded':
        return wordsIn(this.lang).paper.notLoaded;
      case undefined:
        return nothing;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-export': LineageExport;
  }
}
