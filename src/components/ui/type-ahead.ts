/** Maximum pause between letters of a word. */
const PAUSE_MS = 700;
/** Keys that are commands of the page, and that no name begins with. */
const NO_BEGINNINGS = [' ', '/', '?', '[', ']'];

/** Type-ahead: letters typed in quick succession are the beginning of a name. */
export class TypeAhead {
  #typed = '';
  #lastAt = -Infinity;

  /** Whether a word is being typed, so that a letter is part of it rather than a command. */
  isTyping({ timeStamp }: KeyboardEvent): boolean {
    return this.#typed !== '' && timeStamp - this.#lastAt <= PAUSE_MS;
  }

  /** Handles a key. @returns the text typed so far in lower case; null if the key types nothing */
  type(event: KeyboardEvent): string | null {
    const { key, timeStamp } = event;
    const isTyping = this.isTyping(event);
    if (Array.from(key).length !== 1 || (!isTyping && NO_BEGINNINGS.includes(key))) return null;
    this.#typed = (isTyping ? this.#typed : '') + key.toLocaleLowerCase();
    this.#lastAt = timeStamp;
    return this.#typed;
  }
}

/**
 * The next item whose name begins with the typed text, wrapping around; undefined if there is none. A single letter
 * moves on from the current item, more letters may stay there.
 * @param at the current index; -1 for none
 */
export function typedItem<T>(
  items: readonly T[],
  at: number,
  typed: string,
  nameOf: (item: T) => string,
): T | undefined {
  // Repeating a letter cycles through all names that begin with it.
  const isOneLetter = new Set(typed).size === 1;
  const wanted = isOneLetter ? typed.slice(0, 1) : typed;
  const start = at + (isOneLetter ? 1 : 0);
  const round = [...items.slice(Math.max(0, start)), ...items.slice(0, Math.max(0, start))];
  return round.find((item) => nameOf(item).toLocaleLowerCase().startsWith(wanted));
}
