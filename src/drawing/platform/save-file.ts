/** Saves a file for the reader. */

/** Some browsers begin to read the file only after the click is over. */
const KEEP_MS = 60_000;
const MAX_NAME = 80;
const NOT_IN_NAMES = /[^\p{L}\p{N}]+/gu;

export function saveFile(parts: Iterable<BlobPart>, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...parts], { type }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEEP_MS);
}

/** Only letters and digits, whatever the title contains. */
export function fileName(title: string | undefined, extension: string): string {
  const name = (title ?? '').slice(0, MAX_NAME).replace(NOT_IN_NAMES, '-').replace(/^-|-$/g, '').toLowerCase();
  return `${name === '' ? 'timeline' : name}.${extension}`;
}
