import { isLanguageTag } from '../../domain/format/text.js';

/** The language of an element: its own, or inherited from the page, also through shadow roots; otherwise English. */
export function languageOf(element: HTMLElement): string {
  return isLanguageTag(element.lang) ? element.lang : pageLanguageOf(element);
}

function pageLanguageOf(element: Element): string {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest('[lang]:not([lang=""])');
    const lang = found?.getAttribute('lang');
    if (lang != null) return isLanguageTag(lang) ? lang : 'en';
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}
