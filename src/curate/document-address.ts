/** A document in a repository, parsed from its URL. */
export interface DocumentAddress {
  readonly host: 'github' | 'huggingface';
  /** `owner/name`; for data sets and spaces with their kind: `datasets/owner/name`. */
  readonly repository: string;
  /** A commit, a tag or a branch. */
  readonly ref: string;
  readonly path: string;
  /** Returns the URL of another revision. */
  readonly at: (ref: string) => string;
}

const FORMS = [
  {
    host: 'github',
    form: /^(https:\/\/github\.com\/)([^/]+\/[^/]+)(\/(?:blob|raw|blame|tree|edit)\/)([^/#?]+)(\/?[^#?]*)/,
  },
  {
    host: 'github',
    form: /^(https:\/\/raw\.githubusercontent\.com\/)([^/]+\/[^/]+)(\/)([^/#?]+)(\/[^#?]*)/,
  },
  {
    host: 'huggingface',
    form: /^(https:\/\/huggingface\.co\/)((?:(?:datasets|spaces)\/)?[^/]+\/[^/]+)(\/(?:blob|raw|resolve|tree)\/)([^/#?]+)(\/?[^#?]*)/,
  },
] as const;

/** Parses a document URL on GitHub or Hugging Face; null if it has no revision. */
export function parseDocumentAddress(url: string): DocumentAddress | null {
  for (const { host, form } of FORMS) {
    const match = form.exec(url);
    if (!match) continue;
    const [matched, site = '', repository = '', kind = '', ref = '', path = ''] = match;
    const rest = url.slice(matched.length);
    const at = (other: string) => `${site}${repository}${kind}${other}${path}${rest}`;
    return { host, repository, ref, path: path.slice(1), at };
  }
  return null;
}

/** Whether a revision is immutable: a commit, or a version tag. */
export function isPinned(ref: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(ref) || /^v?\d+(?:\.\d+)+/.test(ref);
}
