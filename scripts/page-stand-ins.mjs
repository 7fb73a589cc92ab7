/**
 * A prefix for one-file builds, within their own scope, that replaces DOM globals on a server, where merely defining
 * elements needs no more. In a browser they are the browser's own.
 */
export const PAGE_STAND_INS =
  'const HTMLElement=globalThis.HTMLElement??class{},document=globalThis.document??{createTreeWalker:()=>({})};';
