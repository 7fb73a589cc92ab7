/**
 * The colours that cards can be coloured by; each is a custom property `--lineage-…` of the theme. Kinds are
 * distinguishable for every kind of colour vision; steps run from oldest to newest; `tint-other` is for everything
 * without a colour of its own.
 */
export const KIND_TINTS = [
  'tint-0',
  'tint-1',
  'tint-2',
  'tint-3',
  'tint-4',
  'tint-5',
  'tint-6',
  'tint-7',
] as const;

export const STEP_TINTS = [
  'step-0',
  'step-1',
  'step-2',
  'step-3',
  'step-4',
  'step-5',
  'step-6',
  'step-7',
] as const;

export const TINTS = [...KIND_TINTS, ...STEP_TINTS, 'tint-other'] as const;

export type Tint = (typeof TINTS)[number];
