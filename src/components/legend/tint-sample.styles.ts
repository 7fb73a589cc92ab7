import { unsafeCSS } from 'lit';
import { TINTS } from '../../scene/style/tints.js';

/** A class for each colour of the closed list. */
export const tintSampleStyles = unsafeCSS(
  TINTS.map((tint) => `.${tint} { color: var(--lineage-${tint}); }`).join('\n'),
);
