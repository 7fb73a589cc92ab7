/** Delay after which every browser has started reading the file. */
const READ_MS = 60_000;

/** Downloads a file, as if by a link. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
