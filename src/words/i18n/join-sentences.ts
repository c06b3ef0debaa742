/** A sentence that has its own end, also within quotation marks or brackets: "2022 р.", "“Stop!”". */
const ENDED = /[…\p{STerm}][\s\p{P}]*$/u;

/** Joins texts to sentences of one line. One that ends by itself gets no second full stop. */
export function joinSentences(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .reduce((line, text) => (line === '' ? text : `${line}${ENDED.test(line) ? '' : '.'} ${text}`), '');
}

/** Joins facts in one sentence by the comma of the language. */
export function joinFacts(facts: readonly string[], comma: string): string {
  return facts.filter((fact) => fact !== '').join(`${comma} `);
}

/** A sentence that ends in a date such as "2025 р." ends in one full stop. */
export function withOneStop(text: string): string {
  return text.replaceAll('..', '.');
}

/** Joins halves of a sentence by the semicolon that goes with the comma of the language. */
export function joinHalves(halves: readonly string[], comma: string): string {
  return halves.filter((half) => half !== '').join(comma === '،' ? '؛ ' : '; ');
}
