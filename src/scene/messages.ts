import { primaryLanguageOf } from '../domain/format/text.js';

/** The same messages in each language of the interface. English says which there are. */
export interface Messages<T> {
  readonly en: T;
  readonly zh: T;
}

/** The messages in the language asked for; English where the interface does not speak it. */
export function messagesIn<T>(messages: Messages<T>, lang: string): T {
  return primaryLanguageOf(lang) === 'zh' ? messages.zh : messages.en;
}
