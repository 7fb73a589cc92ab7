/** A site where a file lies in a repository, and the address of its editor of that file. */
export interface FileHost {
  readonly name: string;
  readonly editor: string;
  /** Of the file, in the repository. */
  readonly path: string;
}

/** The part of an address → host, and the address of its editor. */
const HOSTS: readonly (readonly [RegExp, string, string])[] = [
  [
    /^https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/(?:refs\/heads\/)?([^/]+)\/(.+)$/,
    'GitHub',
    'https://github.com/$1/edit/$2/$3',
  ],
  [
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:raw|blob)\/(?:refs\/heads\/)?([^/]+)\/(.+)$/,
    'GitHub',
    'https://github.com/$1/edit/$2/$3',
  ],
  [
    /^https:\/\/cdn\.jsdelivr\.net\/gh\/([^/]+\/[^/@]+)@([^/]+)\/(.+)$/,
    'GitHub',
    'https://github.com/$1/edit/$2/$3',
  ],
  [
    /^https:\/\/gitlab\.com\/(.+)\/-\/raw\/([^/]+)\/(.+)$/,
    'GitLab',
    'https://gitlab.com/$1/-/edit/$2/$3',
  ],
];

/** Where the file of an address can be edited by whoever may; null if the address does not say. */
export function fileHostOf(src: string | null): FileHost | null {
  const address = src?.replace(/[?#].*$/, '') ?? '';
  for (const [pattern, name, editor] of HOSTS) {
    if (pattern.test(address)) {
      const path = address.replace(pattern, '$3');
      return { name, editor: address.replace(pattern, editor), path };
    }
  }
  return null;
}
