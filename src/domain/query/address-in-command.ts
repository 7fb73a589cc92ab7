const CALL = /from_pretrained\(\s*["']([^"'\n]+)/;
const DOWNLOAD =
  /^[$!>\s]*(?:(?:hf|huggingface-cli) download|git clone) (?:-\S+ )*(\S+)(?!.*--repo-type[= ](?!model))/;

/**
 * Extracts the address from a command or a line of Python that loads a model, as its page offers them to be copied:
 * `hf download org/name`, `AutoModel.from_pretrained("org/name")`. Any other text is returned as it is.
 */
export function addressInCommand(text: string): string {
  return (CALL.exec(text) ?? DOWNLOAD.exec(text))?.[1] ?? text;
}
