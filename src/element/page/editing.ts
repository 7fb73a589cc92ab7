import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext } from './page-context.js';

/** The changes since an earlier graph while they are shown; otherwise the editor, if the graph is editable. */
export function editing(context: PageContext): TemplateResult | typeof nothing {
  const { graph, view, lang, src, picture, compared, endComparison, editable } = context;
  if (compared) {
    return html`<lineage-changes
      .compared=${compared}
      .picture=${picture}
      .lang=${lang}
      @end-comparison=${endComparison}
    ></lineage-changes>`;
  }
  if (!editable || !graph) return nothing;
  return html`<lineage-editor
    .graph=${graph}
    .view=${view}
    .lang=${lang}
    .src=${src}
  ></lineage-editor>`;
}

/** The buttons that edit the model or claim in the detail panel. */
export function editActions(context: PageContext): TemplateResult | typeof nothing {
  const { graph, view, lang, compared, editable } = context;
  if (!editable || compared) return nothing;
  return html`<lineage-edit-actions
    slot="edit"
    .graph=${graph}
    .view=${view}
    .lang=${lang}
  ></lineage-edit-actions>`;
}
