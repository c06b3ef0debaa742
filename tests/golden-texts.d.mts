export interface GoldenTexts {
  /** Throws where the text of this name is another one, with both. */
  check(name: string, text: string): void;
}

export function goldenTexts(file: string, base: string): GoldenTexts;
