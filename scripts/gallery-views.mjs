/** The view strings in which pictures of the LLaMA family are reviewed and checked. */
export const GALLERY_VIEWS = [
  '',
  'domain=medicine',
  'domain=law',
  'domain=finance',
  'domain=code',
  'method=multimodal',
  'method=peft',
  'relation=data',
  'q=vicuna',
  'focus=alpaca',
  'open=llama',
  'focus=llama-2',
];

/** The viewport sizes for them, in CSS pixels. */
export const GALLERY_SIZES = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
