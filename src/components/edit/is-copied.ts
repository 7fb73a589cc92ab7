/** Copies a text to the clipboard. @returns whether the browser allowed it */
export function isCopied(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
