/** Registers an element, unless its tag is taken: of two copies of the package on a page the first one wins. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
