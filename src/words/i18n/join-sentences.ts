/** Texts joined by the marks of their language. Texts that are empty are left out. */
import { marksOf } from './marks.js';

/** A sentence that has its own end, also within quotation marks or brackets: "2022 р.", "“Stop!”". */
const ENDED = /[…\p{STerm}][\s\p{P}]*$/u;

/** Joins texts to sentences of one line. One that ends by itself gets no second full stop, nor does the last get one. */
export function joinSentences(texts: readonly string[], lang: string): string {
  const { stop } = marksOf(lang);
  const blank = stop.endsWith(' ') ? ' ' : '';
  return present(texts).reduce(
    (line, text) => (line === '' ? text : `${line}${ENDED.test(line) ? blank : stop}${text}`),
    '',
  );
}

/** A text as a whole sentence, with its full stop. */
export function asSentence(text: string, lang: string): string {
  return ENDED.test(text) ? text : text + marksOf(lang).stop.trimEnd();
}

/** Joins facts in one sentence by commas. */
export function joinFacts(facts: readonly string[], lang: string): string {
  return present(facts).join(marksOf(lang).comma);
}

/** Joins halves of a sentence by semicolons. */
export function joinHalves(halves: readonly string[], lang: string): string {
  return present(halves).join(marksOf(lang).semicolon);
}

/** "Sources: …". */
export function labelled(label: string, text: string, lang: string): string {
  return `${label}${marksOf(lang).colon}${text}`;
}

/** A sentence that ends in a date such as "2025 р." ends in one full stop. */
export function withOneStop(text: string): string {
  return text.replaceAll('..', '.');
}

function present(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== '');
}
