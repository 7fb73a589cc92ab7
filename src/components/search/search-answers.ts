// What answers a search, and what its answers look like: loaded when the page has time, or when the reader turns to the field.
export { EarlyNames } from './early-names.js';
export { foundBy } from './found.js';
export { searchPopup } from './search-popup.js';
