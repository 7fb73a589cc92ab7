/** The views that the pictures of the LLaMA family are looked at and held to their facts in, as view strings. */
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

/** The windows they are looked at in, in CSS pixels. */
export const GALLERY_SIZES = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
