import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { withClaim, withNode, withoutClaim, withoutNode } from '../../curate/edit/with-entries.js';
import { withValue, type ValuePath } from '../../curate/edit/with-value.js';
import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import type { Problem } from '../../domain/format/problem.js';
import { relationOf, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { editingWordsIn } from '../../locales/editing-words-in.js';
import { clearSelection, selectEdge, selectNode } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { panelStyles } from '../detail/panel.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent } from '../view-intent.js';
import { draftKeyOf } from './draft-store.js';
import { editBar } from './edit-bar.js';
import { EditRequestEvent } from './edit-request-event.js';
import { EditSession } from './edit-session.js';
import { newClaim, newNode, problemsOfTask, taskFor, type EditTask } from './edit-task.js';
import { focusProblem } from './focus-problem.js';
import { textOfPath, type FormContext } from './form-context.js';
import { historyKeyOf } from './history-key.js';
import { idFor } from './id-for.js';
import { editorStyles } from './lineage-editor.styles.js';
import { taskPanel } from './task-panel.js';

/**
 * Adds, changes and removes models and claims: a bar over the foot of the picture, and a form where the detail panel is.
 * @tag lineage-editor
 * @summary The editor of a graph.
 * @fires view-intent - Something is to be selected, or not any more.
 * @fires lineage-edit - The graph was changed; carries the changed `graph`.
 */
export class LineageEditor extends LitElement {
  static override readonly styles = [baseStyles, toolButtonStyles, panelStyles, editorStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  /** The language of the interface and of the file's texts. */
  @property({ reflect: true }) override accessor lang = 'en';
  /** The whole URL of the graph file; null where the page handed the graph over. */
  @property({ attribute: false }) accessor src: string | null = null;

  @state() accessor task: EditTask | null = null;
  /** Fields that were typed into; problems with others are shown once the reader applies the form. */
  @state() accessor touched: ReadonlySet<string> = new Set();
  @state() accessor isChecked = false;
  @state() accessor searches: ReadonlyMap<string, string> = new Map();
  @state() accessor copied: boolean | null = null;
  @query('h2') accessor heading: HTMLElement | null = null;

  readonly #session = new EditSession(this);
  #listening: EventTarget | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = this.getRootNode();
    this.#listening.addEventListener('edit-request', this.#onRequest);
    this.#listening.addEventListener('keydown', this.#onPageKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.removeEventListener('edit-request', this.#onRequest);
    this.#listening?.removeEventListener('keydown', this.#onPageKey);
    this.#listening = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { graph, src } = this;
    if (graph && changed.has('graph')) this.#session.meet(graph, draftKeyOf(src, graph));
    if (!graph) this.task = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, lang, task } = this;
    const { edits } = this.#session;
    if (!graph || !edits) return nothing;
    const words = editingWordsIn(lang);
    const problems = task ? problemsOfTask(graph, task) : [];
    const isTold = ({ path }: Problem) => this.isChecked || this.touched.has(path);
    const context: FormContext = {
      graph,
      lang,
      words,
      problems: problems.filter(isTold),
      isKnown: task?.kind === 'node' && task.former !== null,
      change: (path, value) => this.#change(path, value),
      typedAt: (path) => this.searches.get(path) ?? '',
      type: (path, text) => this.#type(path, text),
    };
    const { select } = this.view ?? {};
    const target = select?.kind === 'node' ? select.id : '';
    return html`${
      task
        ? html`<div class="panel" @keydown=${this.#onPanelKey}>
            ${taskPanel(
              task,
              context,
              { edits, problemCount: context.problems.length, copied: this.copied },
              {
                apply: () => this.#apply(),
                close: () => this.#close(),
                discard: () => {
                  if (this.#session.take(edits.original)) this.#close();
                },
                copy: (text) => void this.#copy(text),
              },
            )}
          </div>`
        : nothing
    }
    ${editBar(this.#session, lang, words, {
      addNode: () => this.#open(newNode()),
      addClaim: () => this.#open(newClaim(target)),
      showChanges: () => this.#open({ kind: 'changes' }),
    })}`;
  }

  /** Takes a changed file as a change that was made here. @returns whether it is shown */
  take(file: GraphFile): boolean {
    return this.#session.take(file);
  }

  readonly #onRequest = (event: Event): void => {
    if (!(event instanceof EditRequestEvent)) return;
    const { action } = event;
    event.stopPropagation();
    const { graph, view } = this;
    if (!graph || !view?.select) return;
    const { select } = view;
    if (action === 'add-claim') this.#open(newClaim(select.kind === 'node' ? select.id : ''));
    else if (action === 'change') {
      const task = taskFor(graph, select);
      if (task) this.#open(task);
    } else {
      const { file } = graph;
      // First, for what is gone cannot be selected.
      this.dispatchEvent(new ViewIntentEvent(clearSelection));
      this.#session.take(
        select.kind === 'node' ? withoutNode(file, select.id) : withoutClaim(file, select),
      );
      this.#focusBar();
    }
  };

  #open(task: EditTask): void {
    this.#reset();
    this.task = task;
    void this.updateComplete.then(() => this.heading?.focus({ preventScroll: true }));
  }

  #close(): void {
    this.#reset();
    this.task = null;
    this.#focusBar();
  }

  #reset(): void {
    this.touched = new Set();
    this.isChecked = false;
    this.searches = new Map();
    this.copied = null;
  }

  /** The button that was pressed may be gone with what it was in. */
  #focusBar(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.bar button:not(:disabled)')?.focus(),
    );
  }

  #change(path: ValuePath, value: unknown): void {
    const { task } = this;
    if (!task || task.kind === 'changes') return;
    const before = task.entry;
    const changed = withValue(before, path, value) as Readonly<Record<string, unknown>>;
    const isNew = task.kind === 'node' && task.former === null;
    const entry =
      isNew && path[0] === 'name' ? { ...changed, id: idFor(before, changed) } : changed;
    // Whoever empties a field is about to fill it again.
    if (value !== '') this.touched = new Set(this.touched).add(textOfPath(path));
    this.task = { ...task, entry };
  }

  #type(path: string, text: string): void {
    this.searches = new Map(this.searches).set(path, text);
  }

  #apply(): void {
    const { task, graph } = this;
    if (!task || task.kind === 'changes' || !graph) return;
    this.isChecked = true;
    if (problemsOfTask(graph, task).length > 0) {
      void this.updateComplete.then(() => focusProblem(this.renderRoot));
      return;
    }
    if (task.kind === 'node') {
      const entry = task.entry as unknown as NodeEntry;
      if (this.#session.take(withNode(graph.file, entry))) {
        this.#done(new ViewIntentEvent((view) => selectNode(view, entry.id)));
      }
      return;
    }
    const edge = task.entry as unknown as EdgeEntry;
    if (this.#session.take(withClaim(graph.file, edge, task.former))) {
      const key = { source: edge.source, target: edge.target, relation: relationOf(edge) };
      this.#done(new ViewIntentEvent((view) => selectEdge(view, key)));
    }
  }

  #done(select: ViewIntentEvent): void {
    this.dispatchEvent(select);
    this.#close();
  }

  async #copy(text: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  }

  /** Wherever in the graph the focus is. */
  readonly #onPageKey = (event: Event): void => {
    const step = historyKeyOf(event);
    if (!step) return;
    event.preventDefault();
    this.#session[step]();
  };

  /** Escape leaves a form in which nothing was typed, and no one else hears of it. */
  readonly #onPanelKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (this.touched.size === 0) this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-editor': LineageEditor;
  }
}
