import { html, nothing, type TemplateResult } from 'lit';
import { EDGE_FIELDS, GRAPH_FIELDS, NODE_FIELDS } from '../../domain/format/form-fields.js';
import type { GraphDiff } from '../../curate/diff/graph-diff.js';
import { diffGraphs } from '../../curate/diff/diff-graphs.js';
import { diffToMarkdown } from '../../curate/diff/diff-to-markdown.js';
import { formatGraph } from '../../domain/format/format-graph.js';
import type { GraphFile } from '../../domain/format/format.js';
import { textOf } from '../../domain/format/text.js';
import type { Edits } from '../../curate/edit/edits.js';
import { closeButton } from '../ui/close-button.js';
import { changesList } from '../changes/changes-list.js';
import { fileHostOf } from './file-host.js';
import type { EditTask, FormTask } from './edit-task.js';
import { entryFields } from './entry-fields.js';
import type { FormContext } from './form-context.js';
import { nodeField } from './node-field.js';
import { patchOf } from './patch-of.js';

/** Actions of the panel. */
export interface PanelActions {
  readonly apply: () => void;
  readonly close: () => void;
  readonly discard: () => void;
  readonly copy: (text: string | Promise<string>) => void;
}

/** What a task's panel shows in addition to its form. */
export interface PanelState {
  readonly edits: Edits;
  /** The changes since the graph was opened. */
  readonly changes: GraphDiff;
  /** Number of problems that prevent the entry from being applied. */
  readonly problemCount: number;
  readonly copied: boolean | null;
  /** URL of the file; null if the page set a graph object. */
  readonly src: string | null;
}

/** Without the ends of a claim, which are chosen by search. */
const CLAIM_FIELDS = EDGE_FIELDS.filter(({ key }) => key !== 'source' && key !== 'target');

/** The panel of the current editing task. */
export function taskPanel(
  task: EditTask,
  context: FormContext,
  state: PanelState,
  actions: PanelActions,
): TemplateResult {
  return html`<article aria-labelledby="task">
    <header>
      <h2 id="task" tabindex="-1"><bdi>${titleOf(task, context)}</bdi></h2>
      ${closeButton(context.words.close, actions.close)}
    </header>
    ${task.kind === 'changes' ? changes(task.since, context, state, actions) : form(task, context, state, actions)}
  </article>`;
}

function titleOf(task: EditTask, { words, graph, lang }: FormContext): string {
  if (task.kind === 'changes') return task.since ? words.differsTitle : words.changesTitle;
  if (task.kind === 'graph') return words.editGraphTitle;
  if (task.kind === 'node') {
    const { former } = task;
    return former ? words.changeNode(textOf(former.name ?? former.id, lang)) : words.addNodeTitle;
  }
  const nameOf = (id: string) => {
    const node = graph.numberOf(id);
    return node === undefined ? id : graph.nameOf(node, lang);
  };
  const { former } = task;
  return former
    ? words.changeClaim(nameOf(former.source), nameOf(former.target))
    : words.addClaimTitle;
}

function form(
  task: FormTask,
  context: FormContext,
  { problemCount }: PanelState,
  { apply, close }: PanelActions,
): TemplateResult {
  const { words } = context;
  const submit = (event: Event) => {
    event.preventDefault();
    apply();
  };
  return html`<form class="body" novalidate @submit=${submit}>
    ${
      task.kind === 'claim'
        ? html`${nodeField(context, 'source', words.parent, task.entry['source'])}
          ${nodeField(context, 'target', words.child, task.entry['target'])}
          ${entryFields(context, CLAIM_FIELDS, task.entry)}`
        : entryFields(context, task.kind === 'node' ? NODE_FIELDS : GRAPH_FIELDS, task.entry)
    }
    <div class="submit">
      ${
        problemCount === 0
          ? nothing
          : html`<p class="problem" role="status">${words.problems(problemCount)}</p>`
      }
      <button type="button" class="action" @click=${close}>${words.cancel}</button>
      <button type="submit" class="action main">${words.apply}</button>
    </div>
  </form>`;
}

function changes(
  since: GraphFile | null,
  { graph, lang, words }: FormContext,
  { edits, changes: made, copied, src }: PanelState,
  { copy, discard }: PanelActions,
): TemplateResult {
  const diff = since ? diffGraphs(since, edits.now.file) : made;
  const markdown = () => diffToMarkdown(diff, since ?? edits.original.file, edits.now.file);
  const host = fileHostOf(src);
  const patch = () => patchOf(edits.original.file, edits.now.file, src);
  const json = () => `${JSON.stringify(diff, null, 2)}\n`;
  return html`<div class="body">
    <div class="actions">
      <button type="button" class="action" @click=${() => copy(markdown())}>
        ${words.copyMarkdown}
      </button>
      <button type="button" class="action" @click=${() => copy(json())}>${words.copyJson}</button>
      ${
        since
          ? nothing
          : html`<button
              type="button"
              class="action"
              title=${words.copyPatchHint}
              @click=${() => copy(patch())}
            >
              ${words.copyPatch}
            </button>`
      }
      ${
        host
          ? html`<a
              class="action"
              href=${host.editor}
              target="_blank"
              rel="noopener noreferrer"
              title=${words.editAtHostHint}
              @click=${() => copy(formatGraph(edits.now.file))}
              >${words.editAtHost(host.name)}</a
            >`
          : nothing
      }
      ${
        since
          ? nothing
          : html`<button type="button" class="action" @click=${discard}>${words.discard}</button>`
      }
      <span class="hint" role="status"
        >${copied === null ? nothing : copied ? words.copied : words.notCopied}</span
      >
    </div>
    ${changesList(diff, graph, lang, words)}
  </div>`;
}
