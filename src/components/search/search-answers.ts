// The search and its result templates, loaded when the page is idle or when the reader focuses the field.
export { EarlyNames } from './early-names.js';
export { foundBy } from './found.js';
export { searchPopup } from './search-popup.js';
