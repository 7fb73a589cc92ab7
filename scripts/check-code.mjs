// Checks types and lints in one process: ESLint uses the program that has been type-checked instead of building its own.
// `npm run typecheck` and `npm run lint` do one of the two each, with a cache.
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..');
const LINT_CONFIG = '.config/eslint.config.js';
const FORMAT_HOST = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => ROOT,
  getNewLine: () => '\n',
};
/** Parsed files, shared by the programs: these differ in their globals, not in how a file is parsed. */
const sources = new Map();

const whole = programOf('tsconfig.json');
const wrongTypes = [...ts.getPreEmitDiagnostics(whole), ...hostProblems()];
console.log(`types: ${wrongTypes.length} problems`);
if (wrongTypes.length > 0) console.log(ts.formatDiagnostics(wrongTypes, FORMAT_HOST));

const eslint = new ESLint({
  cwd: ROOT,
  overrideConfigFile: LINT_CONFIG,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false, programs: [whole] } },
  },
});
const results = await eslint.lintFiles(['.']);
const lintCount = results.reduce((sum, file) => sum + file.errorCount + file.warningCount, 0);
console.log(`lint: ${lintCount} problems in ${results.length} files`);
if (lintCount > 0) console.log(await (await eslint.loadFormatter('stylish')).format(results));
process.exitCode = wrongTypes.length + lintCount > 0 ? 1 : 0;

/** Type errors in the parts that may not use every host: the pure folders, and the command. */
function hostProblems() {
  const pure = programOf('.config/tsconfig.pure.json');
  const command = programOf('.config/tsconfig.cli.json');
  // A file that needs no host needs none but Node.
  const isPure = ({ fileName }) => pure.getSourceFile(fileName) !== undefined;
  return [
    ...ts.getPreEmitDiagnostics(pure),
    ...command.getConfigFileParsingDiagnostics(),
    ...command.getOptionsDiagnostics(),
    ...command.getGlobalDiagnostics(),
    ...command
      .getSourceFiles()
      .filter((file) => !isPure(file))
      .flatMap((file) => [
        ...command.getSyntacticDiagnostics(file),
        ...command.getSemanticDiagnostics(file),
      ]),
  ];
}

/** The program of a configuration file. @throws Error if that cannot be read */
function programOf(config) {
  const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, config),
    undefined,
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.formatDiagnostic(problem, FORMAT_HOST));
      },
    },
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (!sources.has(name)) sources.set(name, getSourceFile(name, ...rest));
    return sources.get(name);
  };
  return ts.createProgram({
    rootNames: fileNames,
    options,
    host,
    configFileParsingDiagnostics: errors,
  });
}
