import { Tokenizer, type Tokens } from 'marked';

/** Deeper marks inside marks are shown as they are written. */
const MAX_DEPTH = 8;

/** Reads Markdown without blocks of HTML, which stay text, and no deeper than a reader could follow. One for each text: it counts. */
export class BoundedTokenizer extends Tokenizer {
  #depth = 0;

  override html(): undefined {
    return undefined;
  }

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.#within(() => super.blockquote(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.#within(() => super.list(source));
  }

  override emStrong(
    source: string,
    masked: string,
    before?: string,
  ): Tokens.Em | Tokens.Strong | undefined {
    return this.#within(() => super.emStrong(source, masked, before));
  }

  #within<T>(read: () => T): T | undefined {
    if (this.#depth >= MAX_DEPTH) return undefined;
    this.#depth++;
    const token = read();
    this.#depth--;
    return token;
  }
}
