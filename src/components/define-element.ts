/** Registers an element unless its tag is taken: if a page loads the package twice, the first copy wins. */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
