import type { Palette } from './palette.js';

/** Categorical colours: of bases and the like, and of methods that a file adds. */
const KIND_TINTS = {
  'tint-0': '#1c34ad',
  'tint-1': '#849718',
  'tint-2': '#9a086c',
  'tint-3': '#10a1a4',
  'tint-4': '#a92003',
  'tint-5': '#9186d8',
  'tint-6': '#800a2a',
  'tint-7': '#649f66',
};

/** The light theme as plain colours, for pictures created without a page. */
export const LIGHT_PALETTE: Palette = {
  tokens: {
    surface: '#fbfaf7',
    'surface-raised': '#ffffff',
    'surface-sunken': '#f1efe9',
    ink: '#1d232b',
    'ink-quiet': '#5a6470',
    line: '#d5d1c7',
    accent: '#174ea6',
    focus: '#174ea6',
    warning: '#8a4b00',
    generation: '#1f2937',
    'generation-ink': '#ffffff',
  },
  methods: {
    'continued-pretraining': '#d4530f',
    'instruction-tuning': '#00876c',
    peft: '#d05a9c',
    'full-fine-tuning': '#4f4200',
    multimodal: '#2b5fc7',
    'preference-alignment': '#7a2f9b',
    'reinforcement-learning': '#a3123c',
    'long-context': '#4f93a8',
    merge: '#7b6a5c',
    pruning: '#7f8f12',
    quantization: '#6f7c8c',
    ...KIND_TINTS,
    other: '#6b7280',
    successor: '#8b929c',
  },
  tints: {
    ...KIND_TINTS,
    'step-0': '#d76f02',
    'step-1': '#d74924',
    'step-2': '#d0113a',
    'step-3': '#b2034f',
    'step-4': '#92025b',
    'step-5': '#720161',
    'step-6': '#50006a',
    'step-7': '#01077d',
    'tint-other': '#8b929c',
  },
  font: 'system-ui, sans-serif',
};
