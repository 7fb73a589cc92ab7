// The globals of every JavaScript runtime that pure folders may use.
declare class URL {
  constructor(url: string);
  static canParse(url: string): boolean;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly href: string;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}

declare class TextEncoder {
  encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
}

/** Ends what takes long. */
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
