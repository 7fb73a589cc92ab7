/**
 * What stands before a script of one file, within its own scope: on a server, where pages are made of the same imports, there
 * is not a page, and what only describes elements needs no more of one than this. In a browser they are the browser's own.
 */
export const PAGE_STAND_INS =
  'const HTMLElement=globalThis.HTMLElement??class{},document=globalThis.document??{createTreeWalker:()=>({})};';
