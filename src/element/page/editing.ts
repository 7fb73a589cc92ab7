import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext } from './page-context.js';

/** What changed since an earlier graph, while that is shown; else the editor, where the reader may change the graph. */
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

/** What changes the model or the claim that the detail panel speaks of. */
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
