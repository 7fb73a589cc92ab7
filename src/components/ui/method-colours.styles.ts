import { unsafeCSS } from 'lit';
import { METHOD_COLOURS, propertyOfColour } from '../../scene/style/encoding.js';

/** A class `method-…` for each colour of the closed list. */
export const methodColourStyles = unsafeCSS(
  METHOD_COLOURS.map(
    (colour) => `.method-${colour} { color: var(--lineage-${propertyOfColour(colour)}); }`,
  ).join('\n'),
);
