import { isSame, NO_DIFF, type GraphDiff } from '../../curate/diff/graph-diff.js';
import { applyDiff, renamesIn } from '../../curate/edit/apply-diff.js';
import { changesIn } from '../../curate/edit/changes-in.js';
import { edit, editsOf, redo, renamesOf, undo, type Edits } from '../../curate/edit/edits.js';
import { renamesAfter, renamesBetween } from '../../curate/rename-nodes.js';
import { parseGraph } from '../../domain/format/parse-graph.js';
import { GraphFormatError } from '../../domain/format/problem.js';
import type { GraphFile } from '../../domain/format/format.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { withRenamedIds, type Renames } from '../../state/renamed-ids.js';
import { pageFailureOf } from '../ui/failure-of.js';
import { ViewIntentEvent } from '../view-intent.js';
import { DraftKeeper } from './draft-keeper.js';
import type { Draft } from './draft-store.js';
import type { EditNotice } from './edit-notice.js';
import { failedSave } from './failed-save.js';
import type { KeptForm } from './kept-form.js';
import { LineageEditEvent } from './lineage-edit-event.js';
import { saveGraph, type ChosenFile } from './save-graph.js';

/** The element of a session. */
interface SessionHost extends EventTarget {
  requestUpdate(): void;
}

/** An editing session of one graph: changes, undo, draft and saving. */
export class EditSession {
  readonly #host: SessionHost;
  #edits: Edits | null = null;
  #graph: LineageGraph | null = null;
  #key = '';
  #draft: Draft | null = null;
  #notice: EditNotice | null = null;
  #chosen: ChosenFile | null = null;
  #savesAutomatically = false;
  /** The changes since the graph was opened. */
  #changes: GraphDiff = NO_DIFF;
  /** The unsaved changes; null for none. */
  #diff: GraphDiff | null = null;
  #form: KeptForm | null = null;
  /** Graph that was replaced by another → its history, for when it returns. */
  readonly #left = new WeakMap<LineageGraph, Edits>();
  readonly #keeper = new DraftKeeper((kind) => this.#say({ notice: { kind } }));

  constructor(host: SessionHost) {
    this.#host = host;
  }

  /** Null before there is a graph. */
  get edits(): Edits | null {
    return this.#edits;
  }

  /** The unrestored changes of an earlier visit; null for none. */
  get draft(): Draft | null {
    return this.#draft;
  }

  /** The changes since the graph was opened. */
  get changes(): GraphDiff {
    return this.#changes;
  }

  /** The open form; null for none. */
  get form(): KeptForm | null {
    return this.#form;
  }

  get notice(): EditNotice | null {
    return this.#notice;
  }

  /** Whether the page around the element saves each change. */
  get savesAutomatically(): boolean {
    return this.#savesAutomatically;
  }

  /**
   * Whether closing the page would lose something: changes or a form that are neither saved nor stored where they can
   * be found again.
   */
  hasUnsavedWork(isFoundAgain: boolean): boolean {
    const isKept = isFoundAgain && this.#keeper.isKept && this.#draft === null;
    return (this.#diff !== null || this.#form !== null) && !isKept;
  }

  /** Starts over with a new graph, or continues with an earlier one; does nothing for the current one. */
  meet(graph: LineageGraph, key: string): void {
    if (graph === this.#graph) return;
    if (this.#graph && this.#edits) this.#left.set(this.#graph, this.#edits);
    const left = this.#left.get(graph);
    this.#graph = graph;
    this.#key = key;
    this.#edits = left ?? editsOf(graph);
    this.#draft = this.#form = null;
    this.#changes = left ? changesIn(left) : NO_DIFF;
    this.#diff = isSame(this.#changes) ? null : this.#changes;
    this.#chosen = null;
    if (this.#notice?.kind !== 'not-saved') this.#notice = null;
    // The stored changes are those that the graph already contains.
    if (this.#diff) return;
    this.#keeper.read(key, (draft) => {
      if (this.#key === key) this.#say({ draft: draft ?? null });
    });
  }

  /**
   * Shows a changed file if it is still a valid graph.
   * @param renames former ids of renamed nodes
   * @returns whether it is shown
   */
  take(file: GraphFile, renames: Renames = new Map()): boolean {
    const { edits } = this;
    if (!edits) return false;
    const graph = this.#parsed(file);
    if (!graph) return false;
    const renamed = renamesAfter(renamesOf(edits.now), renames);
    return this.#show(edit(edits, { file: graph.file, renamed }), graph);
  }

  undo(): void {
    if (this.#edits) this.#go(undo(this.#edits));
  }

  redo(): void {
    if (this.#edits) this.#go(redo(this.#edits));
  }

  /** Applies the draft's changes to the current graph. @returns the form that was open; null for none */
  restore(): KeptForm | null {
    const { edits, draft } = this;
    if (!edits || !draft) return null;
    const { file, conflicts } = applyDiff(edits.now.file, draft.diff);
    // From here on these are changes of this visit.
    this.#draft = null;
    this.#keeper.takeOver(draft);
    if (!isSame(draft.diff) && !this.take(file, renamesIn(draft.diff))) {
      this.#say({ draft });
      return null;
    }
    this.#say({
      notice: conflicts.length > 0 ? { kind: 'conflicts', conflicts } : { kind: 'restored' },
    });
    return draft.form;
  }

  notify(notice: EditNotice): void {
    this.#say({ notice });
  }

  discardDraft(): void {
    if (this.#draft) this.#keeper.takeOver(this.#draft);
    this.#say({ draft: null });
    this.#keep();
  }

  /** Stores an open form along with the changes; null for none. */
  keepForm(form: KeptForm | null): void {
    if (form === null && this.#form === null) return;
    this.#form = form;
    this.#keep();
  }

  /** @param isCopy whether to ask for a new file instead of overwriting the one chosen before */
  async save(isCopy = false): Promise<void> {
    const { edits } = this;
    if (!edits) return;
    try {
      const saved = await saveGraph(edits.now.file, isCopy ? null : this.#chosen);
      if (!saved) return;
      this.#chosen = saved.file;
      this.#say({ notice: { kind: 'saved-as', name: saved.name } });
      this.#saved();
    } catch (error) {
      this.#say({ notice: failedSave(error) });
    }
  }

  #go(edits: Edits): void {
    const graph = edits === this.#edits ? null : this.#parsed(edits.now.file);
    if (graph) this.#show(edits, graph);
  }

  #show(edits: Edits, graph: LineageGraph): boolean {
    const renamed = renamesOf(edits.now);
    const followed = renamesBetween(this.#edits ? renamesOf(this.#edits.now) : new Map(), renamed);
    // Undo returns to the parsed graph that is displayed.
    this.#edits = { ...edits, now: { file: graph.file, renamed } };
    this.#graph = graph;
    this.#say({ notice: null });
    this.#changes = changesIn(this.#edits);
    this.#diff = isSame(this.#changes) ? null : this.#changes;
    this.#keep();
    // First, as a view drops whatever the graph does not contain.
    if (followed.size > 0) {
      this.#host.dispatchEvent(new ViewIntentEvent((view) => withRenamedIds(view, followed)));
    }
    const event = new LineageEditEvent(graph);
    this.#host.dispatchEvent(event);
    if (event.saved) void this.#awaitSaved(event.saved, graph);
    return true;
  }

  async #awaitSaved(saved: Promise<unknown>, graph: LineageGraph): Promise<void> {
    this.#savesAutomatically = true;
    this.#say({ notice: { kind: 'saving' } });
    try {
      await saved;
      if (this.#graph !== graph) return;
      this.#say({ notice: { kind: 'saved' } });
      this.#saved();
    } catch (error) {
      this.#say({ notice: { kind: 'not-saved', reason: pageFailureOf(error) } });
    }
  }

  #parsed(file: GraphFile): LineageGraph | null {
    try {
      return parseGraph(file).graph;
    } catch (error) {
      if (!(error instanceof GraphFormatError)) throw error;
      this.#say({ notice: { kind: 'refused', problems: error.problems } });
      return null;
    }
  }

  /** Called when all changes are saved; an open form is not. */
  #saved(): void {
    this.#diff = null;
    this.#keep();
  }

  #keep(): void {
    // An unrestored draft must survive the first change of another visit.
    if (this.#draft) return;
    const key = this.#key;
    this.#keeper.keep(key, () => {
      if (key !== this.#key || (!this.#diff && !this.#form)) return null;
      const on = new Date().toISOString().slice(0, 10);
      return { diff: this.#diff ?? NO_DIFF, form: this.#form, on };
    });
  }

  #say(change: { readonly draft?: Draft | null; readonly notice?: EditNotice | null }): void {
    if (change.draft !== undefined) this.#draft = change.draft;
    if (change.notice !== undefined) this.#notice = change.notice;
    this.#host.requestUpdate();
  }
}
