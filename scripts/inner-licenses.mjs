/** What a package carries inside its own file, with no notice of it there. */
const INNER = [
  {
    within: 'cytoscape-dagre',
    name: '@dagrejs/dagre',
    license: 'MIT',
    notice: 'Copyright (c) 2012 Chris Pettitt\n\nThe MIT license, as above.',
  },
];

/**
 * Vite collects the licences of the packages that a build takes in; this adds those of what such packages have taken in
 * themselves. A package without a licence text fails the build.
 * @param {string} fileName where Vite writes its collection
 * @returns {import('vite').Plugin}
 */
export function innerLicenses(fileName) {
  return {
    name: 'inner-licenses',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const collection = bundle[fileName];
        const sections = collection.source.split(/^(?=## )/m);
        const bare = sections.filter((section) => /^## .*\n*$/.test(section));
        if (bare.length > 0)
          throw new Error(`expected a licence text, got none:\n${bare.join('')}`);
        const inner = INNER.filter(({ within }) =>
          sections.some((section) => section.startsWith(`## ${within} - `)),
        );
        collection.source += inner
          .map(
            ({ within, name, license, notice }) =>
              `\n## ${name} (${license}), in ${within}\n\n${notice}\n`,
          )
          .join('');
      },
    },
  };
}
