/** A piece of a sentence: text, or whatever the page renders in its place, such as a name as a link. */
export type Part = unknown;

/**
 * A template tag for sentences that contain names, as a list of pieces in order, so that translations need no markup.
 */
export function sentence(
  strings: TemplateStringsArray,
  ...names: readonly Part[]
): readonly Part[] {
  return strings.flatMap((text, i) => (i < names.length ? [text, names[i]] : [text]));
}

/** Joins pieces with a separator. */
export function joined(parts: readonly Part[], between: string): readonly Part[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));
}

/** Joins pieces as a list, with another separator before the last. */
export function listed(parts: readonly Part[], between: string, last: string): readonly Part[] {
  return parts.flatMap((part, i) => {
    if (i === 0) return [part];
    return [i === parts.length - 1 ? last : between, part];
  });
}

/** The texts of a path down from an ancestor. */
export interface PathWords {
  /** The method of each step, in order; empty if there are too many. */
  readonly steps: readonly Part[];
  /** The models in between, as a list; '' if there are none. */
  readonly by: Part;
  readonly count: number;
}

/** The two ends of a claim, as rendered. */
export interface Ends {
  readonly source: Part;
  readonly target: Part;
}

/** Joins the parts that are not empty. */
export const given = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator);
