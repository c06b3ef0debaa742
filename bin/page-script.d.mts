export function inScript(text: string): string;
export function withLanguage(script: string, lang: string, words: object): string;
