import { css } from 'lit';

/**
 * The theme's custom properties, used by every part including the canvas. A page may set any of them on
 * `<lineage-graph>`. For normal vision, protanopia, deuteranopia and tritanopia the five main methods are at least 14
 * CIELAB units apart, and the categorical card colours (`tint-…`) at least 16; steps (`step-…`) also differ in
 * lightness, in order.
 */
export const themeStyles = css`
  :host {
    color-scheme: light dark;
    --lineage-font:
      system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei',
      'Noto Sans CJK SC', sans-serif;
    --lineage-surface: light-dark(#fbfaf7, #17191d);
    --lineage-surface-raised: light-dark(#ffffff, #202329);
    --lineage-surface-sunken: light-dark(#f1efe9, #111317);
    --lineage-ink: light-dark(#1d232b, #eceae4);
    --lineage-ink-quiet: light-dark(#5a6470, #a5adb8);
    --lineage-line: light-dark(#d5d1c7, #3a3f48);
    --lineage-accent: light-dark(#174ea6, #8ab4f8);
    --lineage-accent-ink: light-dark(#ffffff, #10131a);
    --lineage-focus: light-dark(#174ea6, #8ab4f8);
    --lineage-warning: light-dark(#8a4b00, #ffb870);
    --lineage-generation: light-dark(#1f2937, #e4e7ec);
    --lineage-generation-ink: light-dark(#ffffff, #14171c);
    --lineage-method-continued-pretraining: light-dark(#d4530f, #ff8a4a);
    --lineage-method-instruction-tuning: light-dark(#00876c, #35c79d);
    --lineage-method-peft: light-dark(#d05a9c, #f29ac9);
    --lineage-method-full-fine-tuning: light-dark(#4f4200, #f7ecb0);
    --lineage-method-multimodal: light-dark(#2b5fc7, #5f97ff);
    --lineage-method-preference-alignment: light-dark(#7a2f9b, #b682ee);
    --lineage-method-reinforcement-learning: light-dark(#a3123c, #e0587f);
    --lineage-method-long-context: light-dark(#4f93a8, #8fd3e6);
    --lineage-method-merge: light-dark(#7b6a5c, #b39a86);
    --lineage-method-pruning: light-dark(#7f8f12, #b7d063);
    --lineage-method-quantization: light-dark(#6f7c8c, #93a1b3);
    --lineage-method-other: light-dark(#6b7280, #9aa3af);
    --lineage-method-successor: light-dark(#8b929c, #7d8590);
    --lineage-tint-0: light-dark(#1c34ad, #7ab0ff);
    --lineage-tint-1: light-dark(#849718, #e4e766);
    --lineage-tint-2: light-dark(#9a086c, #c2498b);
    --lineage-tint-3: light-dark(#10a1a4, #6fe6d6);
    --lineage-tint-4: light-dark(#a92003, #a56915);
    --lineage-tint-5: light-dark(#9186d8, #686ddb);
    --lineage-tint-6: light-dark(#800a2a, #ce4a4f);
    --lineage-tint-7: light-dark(#649f66, #86c584);
    --lineage-tint-other: light-dark(#8b929c, #7d8590);
    --lineage-step-0: light-dark(#d76f02, #7657de);
    --lineage-step-1: light-dark(#d74924, #c34acd);
    --lineage-step-2: light-dark(#d0113a, #f744b0);
    --lineage-step-3: light-dark(#b2034f, #ff6f90);
    --lineage-step-4: light-dark(#92025b, #ff9484);
    --lineage-step-5: light-dark(#720161, #ffb37d);
    --lineage-step-6: light-dark(#50006a, #ffd068);
    --lineage-step-7: light-dark(#01077d, #e6f44f);
    --lineage-shade-0: light-dark(#e9eff8, #26303f);
    --lineage-shade-1: light-dark(#cad2eb, #35445b);
    --lineage-shade-2: light-dark(#abb6dd, #455978);
    --lineage-shade-3: light-dark(#8c9acf, #6785b6);
    --lineage-shade-4: light-dark(#4966b4, #789cd6);
    --lineage-shade-5: light-dark(#174ea6, #8ab4f8);
    --lineage-shade-0-ink: light-dark(#1d232b, #eceae4);
    --lineage-shade-1-ink: light-dark(#1d232b, #eceae4);
    --lineage-shade-2-ink: light-dark(#1d232b, #eceae4);
    --lineage-shade-3-ink: light-dark(#1d232b, #10131a);
    --lineage-shade-4-ink: light-dark(#ffffff, #10131a);
    --lineage-shade-5-ink: light-dark(#ffffff, #10131a);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  /* Forced colours override the page; a canvas needs them explicitly. Lines and kinds keep theirs. */
  @media (forced-colors: active) {
    :host {
      --lineage-surface: Canvas !important;
      --lineage-surface-raised: Canvas !important;
      --lineage-surface-sunken: Canvas !important;
      --lineage-ink: CanvasText !important;
      --lineage-ink-quiet: CanvasText !important;
      --lineage-line: CanvasText !important;
      --lineage-accent: Highlight !important;
      --lineage-accent-ink: HighlightText !important;
      --lineage-focus: Highlight !important;
      --lineage-warning: CanvasText !important;
      --lineage-generation: CanvasText !important;
      --lineage-generation-ink: Canvas !important;
    }
  }
`;

/** The base styles of every element: box model, type, focus ring. */
export const baseStyles = css`
  :host {
    box-sizing: border-box;
    font: 13px/1.45 var(--lineage-font);
    color: var(--lineage-ink);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--lineage-focus);
    outline-offset: 2px;
  }
  a {
    color: var(--lineage-accent);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

/**
 * The probe element that the theme is read from; see `readPalette`. It is invisible, so its colour must not be
 * transitioned or overridden.
 */
export const probeStyles = css`
  .probe {
    display: none;
    forced-color-adjust: none;
    font-family: var(--lineage-font);
  }
`;
