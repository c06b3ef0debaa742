export interface GoldenTexts {
  /** Throws if the stored text of this name differs, with both. */
  check(name: string, text: string): void;
}

export function goldenTexts(file: string, base: string): GoldenTexts;
