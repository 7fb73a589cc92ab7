/** A site that hosts a file in a repository, and the URL of its editor. */
export interface FileHost {
  readonly name: string;
  readonly editor: string;
  /** The path of the file in the repository. */
  readonly path: string;
}

/** URL pattern → host, and the URL of its editor. */
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

/** Where the file at a URL can be edited; null if the URL does not show it. */
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
