import { css } from 'lit';

/** Lines and swatches: colour by method, dash and weight by regime, dots where only data passed on. */
export const methodMarkStyles = css`
  .mark,
  .standing {
    flex: none;
    overflow: visible;
    forced-color-adjust: none;
  }
  .line {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .line.peft {
    stroke-dasharray: 5 3;
  }
  .line.full {
    stroke-width: 4;
  }
  .line.dotted {
    stroke-dasharray: 0.1 4.4;
    stroke-linecap: round;
    stroke-width: 2.6;
  }
  .method-continued-pretraining {
    color: var(--lineage-method-continued-pretraining);
  }
  .method-instruction-tuning {
    color: var(--lineage-method-instruction-tuning);
  }
  .method-peft {
    color: var(--lineage-method-peft);
  }
  .method-full-fine-tuning {
    color: var(--lineage-method-full-fine-tuning);
  }
  .method-multimodal {
    color: var(--lineage-method-multimodal);
  }
  .method-preference-alignment {
    color: var(--lineage-method-preference-alignment);
  }
  .method-reinforcement-learning {
    color: var(--lineage-method-reinforcement-learning);
  }
  .method-long-context {
    color: var(--lineage-method-long-context);
  }
  .method-merge {
    color: var(--lineage-method-merge);
  }
  .method-pruning {
    color: var(--lineage-method-pruning);
  }
  .method-quantization {
    color: var(--lineage-method-quantization);
  }
  .method-other {
    color: var(--lineage-method-other);
  }
  .method-successor {
    color: var(--lineage-method-successor);
  }
  .line.method-successor {
    stroke-width: 4;
  }
`;
