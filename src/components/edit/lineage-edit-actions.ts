import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { GitBranchPlus, Pencil, Trash2, type IconNode } from 'lucide';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ViewState } from '../../state/view-state.js';
import { actionButtonStyles } from '../ui/action-button.styles.js';
import { icon } from '../ui/icon.js';
import { baseStyles } from '../ui/theme.styles.js';
import { EditRequestEvent, type EditAction } from './edit-request-event.js';
import { editingWordsAbout } from './editing-words-about.js';
import { editActionsStyles } from './lineage-edit-actions.styles.js';

/**
 * The editing buttons in the panel of the selected model or claim.
 * @tag lineage-edit-actions
 * @summary The buttons that change or remove the selection.
 * @fires edit-request - The reader wants to edit the selection.
 */
export class LineageEditActions extends LitElement {
  static override readonly styles = [baseStyles, actionButtonStyles, editActionsStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ reflect: true }) override accessor lang = 'en';

  protected override render(): TemplateResult | typeof nothing {
    const { graph, lang } = this;
    const select = this.view?.select;
    if (!graph || !select) return nothing;
    const words = editingWordsAbout(graph, lang);
    const node = select.kind === 'node' ? graph.numberOf(select.id) : undefined;
    if (select.kind === 'node' && node === undefined) return nothing;
    const claims =
      node === undefined ? 0 : graph.inEdgesOf(node).length + graph.outEdgesOf(node).length;
    return html`<div class="row" role="group" aria-label=${words.tools}>
      ${this.#button(Pencil, words.change, 'change')}
      ${node === undefined ? nothing : this.#button(GitBranchPlus, words.addParent, 'add-claim')}
      ${this.#button(
        Trash2,
        claims === 0 ? words.remove : `${words.remove} (${words.removesClaims(claims)})`,
        'remove',
      )}
    </div>`;
  }

  #button(mark: IconNode, label: string, action: EditAction): TemplateResult {
    return html`<button
      type="button"
      class="action"
      @click=${() => this.dispatchEvent(new EditRequestEvent(action))}
    >
      ${icon(mark)}${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-edit-actions': LineageEditActions;
  }
}
