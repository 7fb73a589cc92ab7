/** Letters no further apart than this make one word. */
const PAUSE_MS = 700;
/** No name begins so; these keys mean something to the page. */
const NO_BEGINNINGS = [' ', '/', '?', '[', ']'];

/** Typing a name to get to it, as in every list: letters in quick succession are its beginning. */
export class TypeAhead {
  #typed = '';
  #lastAt = -Infinity;

  /** Whether a word is being typed, so that a letter is a part of it and not a command. */
  isTyping({ timeStamp }: KeyboardEvent): boolean {
    return this.#typed !== '' && timeStamp - this.#lastAt <= PAUSE_MS;
  }

  /** Takes a key. @returns what was typed, in lower case; null if the key writes nothing */
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
 * The next item whose name begins with what was typed, round the end; undefined if there is none. One letter leads away from
 * where the reader is, more letters may stay there.
 * @param at the place of the reader; -1 for nowhere
 */
export function typedItem<T>(
  items: readonly T[],
  at: number,
  typed: string,
  nameOf: (item: T) => string,
): T | undefined {
  // The same letter again and again goes through all that begin with it.
  const isOneLetter = new Set(typed).size === 1;
  const wanted = isOneLetter ? typed.slice(0, 1) : typed;
  const start = at + (isOneLetter ? 1 : 0);
  const round = [...items.slice(Math.max(0, start)), ...items.slice(0, Math.max(0, start))];
  return round.find((item) => nameOf(item).toLocaleLowerCase().startsWith(wanted));
}
