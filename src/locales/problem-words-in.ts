import type { ProblemWords } from './problems-en.js';

/** Languages other than English, which problems contain themselves → their texts, loaded with the first problem. */
const LANGUAGES: ReadonlyMap<string, () => Promise<ProblemWords>> = new Map([
  ['zh', async () => (await import('./problems-zh.js')).problemsZh],
]);

/** The texts of problems in a language; null for English. Rejects if they cannot be loaded. */
export function problemWordsIn(lang: string): Promise<ProblemWords> | null {
  return LANGUAGES.get(lang.toLowerCase().split('-', 1)[0] ?? '')?.() ?? null;
}
