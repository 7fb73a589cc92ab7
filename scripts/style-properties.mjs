/**
 * Descriptions of the theme's custom properties, in the order of the manual. The defaults are taken from the theme; a
 * property missing on either side fails the build.
 */
export const STYLE_PROPERTIES = {
  '--lineage-font': 'The typeface, in panels and picture.',
  '--lineage-surface': 'The background of the element.',
  '--lineage-surface-raised': 'The background of cards, fields and panels.',
  '--lineage-surface-sunken': 'The background of hovered or pressed controls.',
  '--lineage-ink': 'Text.',
  '--lineage-ink-quiet': 'Second lines and icons.',
  '--lineage-line': 'Borders and hairlines.',
  '--lineage-accent': 'Links, the selection and active controls.',
  '--lineage-accent-ink': 'Text on the accent.',
  '--lineage-focus': 'The focus ring.',
  '--lineage-warning': 'Warnings and errors.',
  '--lineage-generation': 'The cards of base models: the spine of a family.',
  '--lineage-generation-ink': 'Text on those cards.',
  '--lineage-method-continued-pretraining': 'Lines and bars of continued pre-training.',
  '--lineage-method-instruction-tuning': 'Lines and bars of instruction tuning.',
  '--lineage-method-peft': 'Lines and bars of parameter-efficient fine-tuning.',
  '--lineage-method-full-fine-tuning': 'Lines and bars of full fine-tuning.',
  '--lineage-method-multimodal': 'Lines and bars of multimodal training.',
  '--lineage-method-preference-alignment': 'Lines and bars of preference alignment.',
  '--lineage-method-reinforcement-learning': 'Lines and bars of reinforcement learning.',
  '--lineage-method-long-context': 'Lines and bars of long-context training.',
  '--lineage-method-merge': 'Lines and bars of merges.',
  '--lineage-method-pruning': 'Lines and bars of pruning.',
  '--lineage-method-quantization': 'Lines and bars of quantization.',
  '--lineage-method-other': 'Lines and bars of any other method, or if none is stated.',
  '--lineage-method-successor': 'Lines between the generations.',
  ...numbered('--lineage-tint-', 'Bars of cards coloured by kind'),
  ...numbered('--lineage-step-', 'Bars of cards coloured by age, from the oldest to the newest'),
  '--lineage-tint-other': 'Bars of cards whose value has no colour of its own.',
  ...numbered('--lineage-shade-', 'Cells of the matrix, from few models to many', 6),
  ...numbered('--lineage-shade-', 'Text on those cells', 6, '-ink'),
};

function numbered(prefix, what, count = 8, suffix = '') {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${prefix}${i}${suffix}`,
      `${what}: ${i + 1} of ${count}.`,
    ]),
  );
}
