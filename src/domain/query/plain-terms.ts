const FIRST_BYTES = 256;
const FIRST_WORDS = 32;

/** Called with the byte range of a term. */
type TermCallback = (bytes: Uint8Array, start: number, end: number) => void;

/**
 * The terms of plain ASCII texts, the same as those of {@link indexTermsOf}, without creating strings. Their letters
 * and digits are stored consecutively in lower case, so that a word, a part of one, two adjacent parts and the whole
 * text without separators are all ranges of the same bytes.
 */
export class PlainTerms {
  /** The number of letters and digits. */
  length = 0;
  #bytes = new Uint8Array(FIRST_BYTES);
  /** Position → whether a part of a word begins there. */
  #isPart = new Uint8Array(FIRST_BYTES);
  #words = new Uint32Array(FIRST_WORDS);
  #wordCount = 0;
  /** The text of a string, as bytes. */
  #written = new Uint8Array(FIRST_BYTES);

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  clear(): void {
    this.length = 0;
    this.#wordCount = 0;
  }

  /** Adds a text as new words. @returns whether it is plain ASCII; nothing is added if not */
  add(text: string): boolean {
    if (text.length > this.#written.length) this.#written = new Uint8Array(2 * text.length);
    for (let i = 0; i < text.length; i++) {
      const sign = text.charCodeAt(i);
      if (sign >= 0x80) return false;
      this.#written[i] = sign;
    }
    return this.addBytes(this.#written, 0, text.length);
  }

  /** Adds a text that is there as UTF-8. @returns whether it is plain ASCII; nothing is added if not */
  addBytes(text: Uint8Array, start: number, end: number): boolean {
    for (let at = start; at < end; at++) if ((text[at] ?? 0) >= 0x80) return false;
    this.#reserve(this.length + end - start);
    let before: number = OTHER;
    for (let at = start; at < end; at++) {
      const sign = text[at] ?? 0;
      const kind = kindOf(sign);
      if (kind !== OTHER) {
        if (before === OTHER) this.#begin();
        const isLastOfCapitals =
          kind === CAPITAL &&
          before === CAPITAL &&
          at + 1 < end &&
          kindOf(text[at + 1] ?? 0) === SMALL;
        const isContinued =
          kind === before ? !isLastOfCapitals : before === CAPITAL && kind === SMALL;
        this.#isPart[this.length] = isContinued ? 0 : 1;
        this.#bytes[this.length++] = kind === CAPITAL ? sign + 32 : sign;
      }
      before = kind;
    }
    return true;
  }

  /** Calls back for every word; for names also for their parts and pairs of adjacent parts. A term may occur twice. */
  forEach(isName: boolean, callback: TermCallback): void {
    for (let word = 0; word < this.#wordCount; word++) {
      const start = this.#words[word] ?? 0;
      const end = this.#startOf(word + 1);
      callback(this.#bytes, start, end);
      if (!isName) continue;
      if (word + 1 < this.#wordCount) callback(this.#bytes, start, this.#startOf(word + 2));
      for (let from = start, to = start + 1; from < end; from = to++) {
        while (to < end && this.#isPart[to] === 0) to++;
        if (to - from < end - start) callback(this.#bytes, from, to);
      }
    }
  }

  #startOf(word: number): number {
    return word < this.#wordCount ? (this.#words[word] ?? 0) : this.length;
  }

  #begin(): void {
    if (this.#wordCount === this.#words.length) {
      const longer = new Uint32Array(2 * this.#words.length);
      longer.set(this.#words);
      this.#words = longer;
    }
    this.#words[this.#wordCount++] = this.length;
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#bytes.length) return;
    const [longer, parts] = [new Uint8Array(2 * bytes), new Uint8Array(2 * bytes)];
    longer.set(this.#bytes);
    parts.set(this.#isPart);
    [this.#bytes, this.#isPart] = [longer, parts];
  }
}

const [OTHER, SMALL, CAPITAL, DIGIT] = [0, 1, 2, 3] as const;

function kindOf(sign: number): number {
  if (sign >= 0x61 && sign <= 0x7a) return SMALL;
  if (sign >= 0x30 && sign <= 0x39) return DIGIT;
  return sign >= 0x41 && sign <= 0x5a ? CAPITAL : OTHER;
}
