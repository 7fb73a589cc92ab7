/** A document in a repository, as its address says. */
export interface DocumentAddress {
  readonly host: 'github' | 'huggingface';
  /** `owner/name`; of data sets and spaces with the kind before: `datasets/owner/name`. */
  readonly repository: string;
  /** A commit, a tag or a branch. */
  readonly ref: string;
  readonly path: string;
  /** Puts another revision into the address. */
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

/** What an address on GitHub or Hugging Face says about the document; null if it is none of a revision. */
export function parseDocumentAddress(url: string): DocumentAddress | null {
  for (const { host, form } of FORMS) {
    const match = form.exec(url);
    if (!match) continue;
    const [whole, site = '', repository = '', kind = '', ref = '', path = ''] = match;
    const rest = url.slice(whole.length);
    const at = (other: string) => `${site}${repository}${kind}${other}${path}${rest}`;
    return { host, repository, ref, path: path.slice(1), at };
  }
  return null;
}

/** Whether a revision stays what it is: a commit, or a tag of a version. */
export function isPinned(ref: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(ref) || /^v?\d+(?:\.\d+)+/.test(ref);
}
