import { Vocabulary, type VocabularyName } from '../domain/format/vocabulary.js';

const BUILT_IN = new Vocabulary();

/** Synonyms of the format's words. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['sft', 'instruction-tuning'],
  ['finetune', 'weights'],
  ['fine-tune', 'weights'],
  ['finetuned', 'weights'],
  ['fine-tuning', 'weights'],
  ['fine-tuned-from', 'weights'],
  ['lora', 'peft'],
  ['qlora', 'peft'],
  ['adapter', 'peft'],
  ['quantized', 'quantization'],
  ['distilled', 'distillation'],
  ['dpo', 'preference-alignment'],
  ['rlhf', 'reinforcement-learning'],
  ['pretraining', 'continued-pretraining'],
  ['instruction-fine-tuning', 'instruction-tuning'],
  ['instruction-finetuning', 'instruction-tuning'],
  ['supervised-fine-tuning', 'instruction-tuning'],
  ['gptq', 'quantization'],
  ['awq', 'quantization'],
  ['gguf', 'quantization'],
  ['merged', 'merge'],
  ['pruned', 'pruning'],
  ['next-generation', 'successor'],
  ['medical', 'medicine'],
  ['legal', 'law'],
  ['mathematics', 'math'],
]);

/** The format's word for a text: by id, label in either language, or synonym; otherwise the text itself. */
export function knownWordOf(list: VocabularyName, text: string): string {
  const trimmed = text.trim();
  if (BUILT_IN.has(list, trimmed)) return trimmed;
  const synonym = SYNONYMS.get(slugOf(trimmed));
  if (synonym !== undefined && BUILT_IN.has(list, synonym)) return synonym;
  return BUILT_IN.idsOf(list).find((id) => isNameOfWord(list, id, trimmed)) ?? trimmed;
}

/** Whether a text is a word's id or its label in either language, rather than a synonym. */
export function isNameOfWord(list: VocabularyName, id: string, text: string): boolean {
  const lower = text.trim().toLowerCase();
  return (
    id === slugOf(lower) ||
    ['en', 'zh'].some((lang) => BUILT_IN.labelOf(list, id, lang).toLowerCase() === lower)
  );
}

/** Whether a word is built into the format. */
export function isKnownWord(list: VocabularyName, word: string): boolean {
  return BUILT_IN.has(list, word);
}

function slugOf(text: string): string {
  return text.toLowerCase().replace(/[\s_]+/g, '-');
}
