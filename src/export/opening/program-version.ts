/** The version of this program, which wrote the pictures that it reads; that of package.json. */
export const PROGRAM_VERSION = '0.1.0';
