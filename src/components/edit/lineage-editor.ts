import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ValuePath } from '../../curate/edit/with-value.js';
import type { GraphFile } from '../../domain/format/format.js';
import type { Problem } from '../../domain/format/problem.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { clearSelection } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { panelStyles } from '../detail/panel.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent } from '../view-intent.js';
import { draftKeyOf } from './draft-store.js';
import { editBar } from './edit-bar.js';
import type { EditAction } from './edit-request-event.js';
import { EditSession } from './edit-session.js';
import { editingWordsAbout } from './editing-words-about.js';
import {
  graphTask,
  newClaim,
  newNode,
  problemsOfTask,
  removalOf,
  renamesOfTask,
  selectTask,
  taskFor,
  withoutSelected,
  withTask,
  withTyped,
  type EditTask,
} from './edit-task.js';
import { focusProblem } from './focus-problem.js';
import { focusStart } from './focus-start.js';
import { textOfPath, type FormContext } from './form-context.js';
import { keptFormOf, taskOfForm, type KeptForm } from './kept-form.js';
import { isCopied } from './is-copied.js';
import { editorStyles } from './lineage-editor.styles.js';
import { PageListening } from './page-listening.js';
import { taskPanel } from './task-panel.js';

/**
 * Edits models and claims: a bar at the bottom of the picture, and a form in place of the detail panel.
 * @tag lineage-editor
 * @summary The editor of a graph.
 * @fires view-intent - The selection is to change.
 * @fires lineage-edit - The graph was changed; carries the changed `graph`.
 */
export class LineageEditor extends LitElement {
  static override readonly styles = [baseStyles, toolButtonStyles, panelStyles, editorStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  /** The language of the interface and of the file's texts. */
  @property({ reflect: true }) override accessor lang = 'en';
  /** The absolute URL of the graph file; null if the page set a graph object. */
  @property({ attribute: false }) accessor src: string | null = null;

  @state() accessor task: EditTask | null = null;
  /** Edited fields; problems of others are shown once the reader applies the form. */
  @state() accessor touched: ReadonlySet<string> = new Set();
  @state() accessor isChecked = false;
  @state() accessor searches: ReadonlyMap<string, string> = new Map();
  @state() accessor copied: boolean | null = null;

  readonly #session = new EditSession(this);

  constructor() {
    super();
    new PageListening(this, {
      request: ({ action }) => this.#onRequest(action),
      step: (step) => this.#session[step](),
      // A draft can only be found again if the graph has a URL.
      hasUnsavedWork: () => this.#session.hasUnsavedWork(this.src !== null),
    });
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
    const words = editingWordsAbout(graph, lang);
    const problems = task ? problemsOfTask(graph, task) : [];
    const isReported = ({ path }: Problem) => this.isChecked || this.touched.has(path);
    const context: FormContext = {
      graph,
      lang,
      words,
      problems: problems.filter(isReported),
      isKnown: task?.kind === 'node' && task.former !== null,
      change: (path, value) => this.#change(path, value),
      typedAt: (path) => this.searches.get(path) ?? '',
      type: (path, text) => this.#type(path, text),
    };
    return html`${
      task
        ? html`<div class="panel" @keydown=${this.#onPanelKey}>
            ${taskPanel(
              task,
              context,
              {
                edits,
                changes: this.#session.changes,
                problemCount: context.problems.length,
                copied: this.copied,
                src: this.src,
              },
              {
                apply: () => this.#apply(),
                close: () => this.#close(),
                discard: () => {
                  if (this.#session.take(edits.original.file)) this.#close();
                },
                copy: (text) => void this.#copy(text),
              },
            )}
          </div>`
        : nothing
    }
    ${editBar(this.#session, lang, words, {
      addNode: () => this.#open(newNode()),
      addClaim: () => this.#open(newClaim(this.view?.select ?? null)),
      editGraph: () => this.#open(graphTask(graph)),
      showChanges: () => this.#open({ kind: 'changes', since: null }),
      showDiffers: (since) => this.#open({ kind: 'changes', since }),
      restore: () => {
        const form = this.#session.restore();
        if (form) this.#resume(form);
      },
    })}`;
  }

  /** Applies a changed file as a change made here. @returns whether it is shown */
  take(file: GraphFile): boolean {
    return this.#session.take(file);
  }

  #onRequest(action: EditAction): void {
    const { graph, view } = this;
    if (!graph || !view?.select) return;
    const { select } = view;
    if (action === 'add-claim') this.#open(newClaim(select));
    else if (action === 'change') {
      const task = taskFor(graph, select);
      if (task) this.#open(task);
    } else {
      // First, because a removed entry cannot be selected.
      this.dispatchEvent(new ViewIntentEvent(clearSelection));
      if (this.#session.take(withoutSelected(graph.file, select))) {
        this.#session.notify(removalOf(graph, select, this.lang));
      }
      this.#focusBar();
    }
  }

  #open(task: EditTask): void {
    // Opening the list of changes does not close a form.
    if (task.kind !== 'changes') this.#session.keepForm(null);
    this.#reset();
    this.task = task;
    void this.updateComplete.then(() => focusStart(this.renderRoot, task));
  }

  /** Restores a stored form in the graph with the restored changes. */
  #resume(form: KeptForm): void {
    const { edits } = this.#session;
    void this.updateComplete.then(() => {
      if (!this.graph || !edits) return;
      this.#open(taskOfForm(this.graph, form));
      // A restored form counts as edited.
      this.touched = new Set(['']);
      this.#session.keepForm(form);
    });
  }

  #close(): void {
    const form = this.task?.kind === 'changes' ? this.#session.form : null;
    if (!form) this.#session.keepForm(null);
    this.#reset();
    this.task = null;
    if (form) {
      this.#resume(form);
      return;
    }
    this.#focusBar();
  }

  #reset(): void {
    this.touched = new Set();
    this.isChecked = false;
    this.searches = new Map();
    this.copied = null;
  }

  /** The clicked button may be gone with its container. */
  #focusBar(): void {
    const first = () => this.renderRoot.querySelector<HTMLElement>('.bar button:not(:disabled)');
    void this.updateComplete.then(() => first()?.focus());
  }

  #change(path: ValuePath, value: unknown): void {
    const { task } = this;
    if (!task || task.kind === 'changes') return;
    // A field that was emptied is likely to be filled again.
    if (value !== '') this.touched = new Set(this.touched).add(textOfPath(path));
    this.task = withTyped(task, path, value);
    this.#session.keepForm(keptFormOf(this.task));
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
    if (!this.#session.take(withTask(graph.file, task), renamesOfTask(task))) return;
    this.dispatchEvent(new ViewIntentEvent((view) => selectTask(view, task)));
    // The form's content is in the graph now.
    this.#session.keepForm(null);
    this.#close();
  }

  async #copy(text: string | Promise<string>): Promise<void> {
    this.copied = await isCopied(await text);
  }

  /** Escape closes an unedited form, without reaching other listeners. */
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
