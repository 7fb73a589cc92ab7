/** `import('./x.js')` with a fixed name. */
const LAZY_IMPORT = /\bimport\(\s*(['"])(.+?)\1\s*\)/g;

/**
 * Makes every module a build has an eager one: a build of one file has nothing to fetch later, and what is imported by name
 * alone can be left out where nobody needs it.
 */
export const eagerImports = {
  name: 'eager-imports',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler(code) {
      const imports = [];
      const eager = code.replace(LAZY_IMPORT, (_, quote, name) => {
        const local = `eager_${imports.length}`;
        imports.push(`import * as ${local} from ${quote}${name}${quote};`);
        return `Promise.resolve(${local})`;
      });
      return imports.length === 0 ? null : { code: `${imports.join('')}${eager}`, map: null };
    },
  },
};
