import type { ProblemWords } from './problems-en.js';

/** Languages other than English, which problems bring with them → their words, loaded when there is a problem. */
const LANGUAGES: ReadonlyMap<string, () => Promise<ProblemWords>> = new Map([
  ['zh', async () => (await import('./problems-zh.js')).problemsZh],
]);

/** The words about problems in a language; null if the interface speaks English. Rejects where they cannot be loaded. */
export function problemWordsIn(lang: string): Promise<ProblemWords> | null {
  return LANGUAGES.get(lang.toLowerCase().split('-', 1)[0] ?? '')?.() ?? null;
}
