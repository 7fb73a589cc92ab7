/** Commands that download a model, up to its name. */
const COMMAND =
  /^[$!%>\s]*(?:(?:hf|huggingface-cli)\s+download|git\s+clone|ollama\s+(?:run|pull)|vllm\s+serve)\s+/i;
/** How Python's libraries load a model by its name. */
const CALL = /\bfrom_pretrained\(\s*(?:pretrained_model_name_or_path\s*=\s*)?["']([^"'\n]+)["']/;
/** Longer texts are files that only mention such a call. */
const MAX_CHARACTERS = 2000;

/**
 * Extracts the address from a command or a line of Python that loads a model, as its page offers them to be copied: `hf download
 * org/name`, `AutoModel.from_pretrained("org/name")`. Any other text is returned as it is.
 */
export function addressInCommand(text: string): string {
  if (text.length > MAX_CHARACTERS || /^\s*[[{<-]/.test(text)) return text;
  const [, called] = CALL.exec(text) ?? [];
  if (called !== undefined) return called;
  const [command] = COMMAND.exec(text) ?? [];
  if (command === undefined || /--repo-type[= ](?!model\b)/.test(text)) return text;
  const words = text.slice(command.length).trim().split(/\s+/);
  return words.find((word) => !word.startsWith('-')) ?? text;
}
