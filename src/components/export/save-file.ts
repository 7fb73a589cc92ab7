/** By then every browser has begun to read what it saves. */
const READ_MS = 60_000;

/** Gives a file to the reader, as if they had followed a link to it. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
