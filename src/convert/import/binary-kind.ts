/** Files that hold no data of a timeline, by their first bytes: what they are is said, not that their encoding is unclear. */

const KINDS: readonly (readonly [start: string, kind: string])[] = [
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['RIFF', 'a picture, a sound or a film (RIFF)'],
  ['%PDF-', 'a PDF'],
  ['PAR1', 'a Parquet file'],
  ['SQLite format 3\0', 'a database (SQLite)'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\xfd7zXZ', 'packed by xz'],
  ['BZh', 'packed by bzip2'],
  ['\x7fELF', 'a program'],
  ['{\\rtf', 'a text document (RTF)'],
];

/** Undefined for what may be data. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  return KINDS.find(([start]) => Array.from(start).every((sign, at) => bytes[at] === sign.charCodeAt(0)))?.[1];
}
