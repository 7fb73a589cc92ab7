/** Code bundled inside packages without a notice. */
const INNER = [
  {
    within: 'cytoscape-dagre',
    name: '@dagrejs/dagre',
    license: 'MIT',
    notice: 'Copyright (c) 2012 Chris Pettitt\n\nThe MIT license, as above.',
  },
];

/**
 * Adds the licences of code bundled inside packages to those that Vite collects. A package without a licence text fails
 * the build.
 * @param {string} fileName the file that Vite writes
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
