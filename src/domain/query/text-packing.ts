import { compactTextOf } from '../format/fold-text.js';
import type { PackedTexts } from '../graph/text-column.js';
import { PlainTerms } from './plain-terms.js';
import { indexTermsOf } from './search-terms.js';
import type { KeyPacker } from './key-packer.js';
import type { WordPacker } from './word-packer.js';

const NO_NUMBERS = new Int32Array();

/**
 * Tokenizes texts and adds their words to the index; plain ASCII ones, which most are, without creating a string per
 * word.
 */
export class TextPacking {
  readonly #words: WordPacker;
  readonly #plain = new PlainTerms();
  /** Text that many nodes share → its words. */
  readonly #known = new Map<string, Int32Array>();

  constructor(words: WordPacker) {
    this.#words = words;
  }

  add(field: number, text: string, isName: boolean): void {
    if (text === '') return;
    const words = this.#words;
    if (this.#isPlain(text)) {
      this.#plain.forEach(isName, (bytes, start, end) => words.addBytes(field, bytes, start, end));
    } else for (const term of indexTermsOf(text, isName)) words.add(field, term);
  }

  /** Adds a text that other nodes may have too, which is tokenized only once. */
  addAgain(field: number, text: string, isName: boolean): void {
    this.addNumbers(field, this.numbersOf(text, isName));
  }

  /** The words of a text that other nodes have as well. */
  numbersOf(text: string, isName: boolean): Int32Array {
    let numbers = this.#known.get(text);
    if (!numbers) {
      numbers = Int32Array.from(indexTermsOf(text, isName), (term) => this.#words.keep(term));
      this.#known.set(text, numbers);
    }
    return numbers;
  }

  /**
   * Adds a node's name, if it has one, and its id, directly from the columns.
   * @returns whether both are plain ASCII
   */
  addCalled(
    field: number,
    name: PackedTexts | null,
    id: PackedTexts,
    node: number,
    names: KeyPacker,
    ids: KeyPacker,
  ): boolean {
    const plain = this.#plain;
    const addText = ({ bytes, starts }: PackedTexts) =>
      plain.addBytes(bytes, starts[node] ?? 0, starts[node + 1] ?? 0);
    plain.clear();
    if (name && !addText(name)) return false;
    const end = plain.length;
    if (!addText(id)) return false;
    const enterFrom = (keys: KeyPacker, from: number, to: number) => {
      if (to > from) keys.addBytes(plain.bytes, from, to, node);
    };
    if (name) enterFrom(names, 0, end);
    else enterFrom(names, end, plain.length);
    enterFrom(ids, end, plain.length);
    const words = this.#words;
    plain.forEach(true, (bytes, from, to) => words.addBytes(field, bytes, from, to));
    return true;
  }

  /** Adds words by numbers that {@link numbersOf} gave. */
  addNumbers(field: number, numbers: Int32Array = NO_NUMBERS): void {
    for (let i = 0; i < numbers.length; i++) this.#words.addKept(field, numbers[i] ?? 0);
  }

  /** Adds a node under the letters and digits of a name. */
  enter(keys: KeyPacker, name: string, node: number): void {
    if (this.#isPlain(name)) {
      const { bytes, length } = this.#plain;
      if (length > 0) keys.addBytes(bytes, 0, length, node);
      return;
    }
    const key = compactTextOf(name);
    if (key !== '') keys.add(key, node);
  }

  #isPlain(text: string): boolean {
    this.#plain.clear();
    return this.#plain.add(text);
  }
}
