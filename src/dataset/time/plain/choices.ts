/**
 * What a text leaves open. The grammar asks for a choice where two readings are possible; the reader tries each answer,
 * so it knows all readings, and which question tells them apart.
 */

/** The answers of each question, the likelier first. */
const ANSWERS = {
  /** `03/04/2022`. */
  order: ['day-first', 'month-first'],
  /** `15/6/21`, `the 90s`: of this century or the one before. */
  century: ['default', 'other'],
  /** `2010-11`, `1911/12`: a month, or a second year. */
  pair: ['month', 'years'],
  /** `21-06-15`: the year comes last, or first. */
  ends: ['year-last', 'year-first'],
  /** `winter 2022` begins or ends in that year. */
  winter: ['begins', 'ends'],
  /** `the 1900s`: ten years, or a hundred. */
  hundred: ['decade', 'century'],
  /** `10/22 June 1812`: one day in the Julian and the Gregorian calendar, or a range. */
  calendars: ['both', 'one'],
  /** `May 20 to 2020`: an end without a year has that of the other end, or the one beyond it. */
  lentYear: ['same', 'beyond'],
  /** `midnight` begins or ends the day. */
  midnight: ['begins', 'ends'],
} as const;

export type Question = keyof typeof ANSWERS;
export type Answer<Q extends Question> = (typeof ANSWERS)[Q][number];
export type Answers = { readonly [Q in Question]?: Answer<Q> };

export class Choices {
  readonly #asked = new Set<Question>();

  constructor(readonly given: Answers) {}

  pick<Q extends Question>(question: Q): Answer<Q> {
    this.#asked.add(question);
    return this.given[question] ?? ANSWERS[question][0];
  }

  get asked(): ReadonlySet<Question> {
    return this.#asked;
  }
}

export interface Tried<T> {
  readonly result: T;
  readonly answers: Answers;
  readonly asked: ReadonlySet<Question>;
}

/** Every result that the open questions allow. `settled`: answers that are known. */
export function tryAll<T>(read: (choices: Choices) => T | undefined, settled: Answers): readonly Tried<T>[] {
  const found: Tried<T>[] = [];
  const waiting: Answers[] = [settled];
  const seen = new Set<string>();
  for (let answers = waiting.shift(); answers !== undefined; answers = waiting.shift()) {
    const choices = new Choices(answers);
    const result = read(choices);
    if (result !== undefined) found.push({ result, answers, asked: choices.asked });
    for (const question of choices.asked) {
      if (answers[question] !== undefined) continue;
      for (const answer of ANSWERS[question]) {
        const next: Answers = { ...answers, [question]: answer };
        const key = JSON.stringify(Object.entries(next).sort());
        if (!seen.has(key)) waiting.push(next);
        seen.add(key);
      }
    }
  }
  return found;
}
