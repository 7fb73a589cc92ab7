/** A piece of a sentence: words, or whatever the page shows in their place, such as a name as a link. */
export type Part = unknown;

/** A sentence with names in it as a list of its pieces, in order, so that the words need no markup. */
export function sentence(
  strings: TemplateStringsArray,
  ...names: readonly Part[]
): readonly Part[] {
  return strings.flatMap((text, i) => (i < names.length ? [text, names[i]] : [text]));
}

/** Pieces one after another with words between them. */
export function joined(parts: readonly Part[], between: string): readonly Part[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));
}

/** Pieces as a list: words between them, and others before the last. */
export function listed(parts: readonly Part[], between: string, last: string): readonly Part[] {
  return parts.flatMap((part, i) => {
    if (i === 0) return [part];
    return [i === parts.length - 1 ? last : between, part];
  });
}

/** A way down from an ancestor, in words. */
export interface PathWords {
  /** What was done, a step each, in order; empty if that is too long to tell. */
  readonly steps: readonly Part[];
  /** The models on the way, as a list; '' if there are none. */
  readonly by: Part;
  readonly count: number;
}

/** The two ends of a claim, as they are to be shown. */
export interface Ends {
  readonly source: Part;
  readonly target: Part;
}
