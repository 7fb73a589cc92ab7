import { Tokenizer, type Tokens } from 'marked';

/** Deeper nesting is shown as written. */
const MAX_DEPTH = 8;

/**
 * A Markdown tokenizer that leaves HTML blocks as text, and limits nesting. Counts depth, so it needs a new instance
 * for each text.
 */
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
