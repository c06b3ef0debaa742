/**
 * The language of an editor's texts, which need not be that of the menus: by its letters, and by its small words where
 * several languages have the same letters. Undefined if the texts do not tell.
 */
import type { Dataset } from '../../../src/dataset/data/dataset.js';

/** Signs that are looked at: more say the same again. */
const SAMPLE = 20_000;
const LEAST_LETTERS = 12;
/** Names in another script are fewer. */
const MOSTLY = 0.6;
/** The second best has at most this share of the small words. */
const CLEAR = 0.6;
const LEAST_WORDS = 3;

const SCRIPTS: readonly (readonly [letters: RegExp, languageOf: (text: string) => string | undefined])[] = [
  [/\p{Script=Latin}/gu, latin],
  [/\p{Script=Cyrillic}/gu, cyrillic],
  [/\p{Script=Arabic}/gu, arabic],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, (text) => (/[\u3041-\u30ff]/.test(text) ? 'ja' : 'zh')],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Greek}/gu, () => 'el'],
];

/** Words that are common in one of these languages, and rare or unknown in the others. */
const SMALL_WORDS: readonly (readonly [lang: string, words: ReadonlySet<string>])[] = [
  ['en', 'the of and to is was were by with from that for at are has have as'],
  ['de', 'der die das und ist von mit dem den im wird wurde nicht ein eine zu auf für bei'],
  ['fr', 'le les des et du est dans une sur au aux par pour pas qui avec ses'],
  ['es', 'el los las y del en una se por con para que su al fue sus'],
  ['pl', 'w i z na do się nie jest przez o od po dla oraz został została'],
  ['tr', 've bir bu için ile olarak da de olan sonra edildi kadar göre'],
  ['it', 'il di e che la del della per non un gli nel sono dei alla'],
  ['pt', 'o os a da do das dos em e um uma não no na pelo foi'],
  ['nl', 'het een van en is op te dat niet voor met zijn aan werd'],
].map(([lang = '', words = '']) => [lang, new Set(words.split(' '))] as const);

export function contentLanguage({ entries }: Pick<Dataset, 'entries'>): string | undefined {
  let text = '';
  for (const { title, summary = '', quotes = [] } of entries) {
    text += `${title}\n${summary}\n${quotes.map(({ text: words }) => words).join('\n')}\n`;
    if (text.length > SAMPLE) break;
  }
  const counts = SCRIPTS.map(([letters]) => text.match(letters)?.length ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  if (most < LEAST_LETTERS || most < all * MOSTLY) return undefined;
  return SCRIPTS[counts.indexOf(most)]![1](text.toLowerCase());
}

function latin(text: string): string | undefined {
  const words = text.split(/[^\p{L}\p{M}]+/u);
  const scores = SMALL_WORDS.map(([lang, small]) => [words.filter((word) => small.has(word)).length, lang] as const);
  return clearest(scores);
}

function cyrillic(text: string): string | undefined {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  if (count(/[јљњћђџ]/g) > 0) return undefined;
  if (count(/ў/g) > 0) return 'be';
  return clearest([
    [count(/[іїєґ]/g), 'uk'],
    [count(/[ыэё]/g), 'ru'],
  ]);
}

function arabic(text: string): string | undefined {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  if (count(/[ٹڈڑے]/g) > 0) return 'ur';
  return clearest([
    [count(/[پچژگکی]/g), 'fa'],
    [count(/[كيةىأإ]/g), 'ar'],
  ]);
}

function clearest(scores: readonly (readonly [count: number, lang: string])[]): string | undefined {
  const [first, second] = scores.toSorted(([one], [two]) => two - one);
  return first![0] >= LEAST_WORDS && second![0] <= first![0] * CLEAR ? first![1] : undefined;
}
