/** The version of this program, as in package.json: it only reads pictures that it wrote itself. */
export const PROGRAM_VERSION = '0.1.0';
