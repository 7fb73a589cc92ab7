import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Grid3x3, ListTree, Network, Table2, type IconNode } from 'lucide';
import { setStage } from '../../state/transitions.js';
import { STAGES, type Stage, type ViewState } from '../../state/view-state.js';
import { segments } from '../ui/segments.js';
import { segmentsStyles } from '../ui/segments.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent } from '../view-intent.js';
import { wordsIn } from '../../locales/words-in.js';

const ICONS: Readonly<Record<Stage, IconNode>> = {
  picture: Network,
  outline: ListTree,
  table: Table2,
  matrix: Grid3x3,
};

/**
 * A switch between the picture and other views of the same models.
 * @tag lineage-stages
 * @summary The view switch.
 * @fires view-intent - The reader chose another view.
 */
export class LineageStages extends LitElement {
  static override readonly styles = [baseStyles, segmentsStyles];

  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';

  protected override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const words = wordsIn(this.lang).appearance;
    return html`${segments({
      name: 'stage',
      label: words.stage,
      choices: STAGES.map((stage) => ({
        value: stage,
        label: words.stages[stage],
        icon: ICONS[stage],
      })),
      chosen: view.stage,
      choose: (stage) => this.dispatchEvent(new ViewIntentEvent((now) => setStage(now, stage))),
    })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-stages': LineageStages;
  }
}
