import { unsafeCSS } from 'lit';
import { COLOURED_METHODS, type MethodColour } from '../../scene/style/encoding.js';

const COLOURS: readonly MethodColour[] = [...COLOURED_METHODS, 'other', 'successor'];

/** A class `method-…` for every colour of the closed list. */
export const methodColourStyles = unsafeCSS(
  COLOURS.map((colour) => `.method-${colour} { color: var(--lineage-method-${colour}); }`).join(
    '\n',
  ),
);
