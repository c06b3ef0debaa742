/** The words on the button of each gap: its effect, what it hides, how long that is, and the pace of time after it. */
import { joinSentences } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { ScalePlan } from '../../drawing/scale/time-scale.js';
import { durationWords } from '../../dataset/time/date-words.js';
import type { ChartMetrics } from './chart-metrics.js';
import { edgeUnit, emptyWords } from '../../dataset/time/edge-words.js';
import { emptyTime, type Gap } from '../../drawing/scale/gaps.js';
import type { Picture } from './picture.js';

/** Nobody sees less than this. */
export const MIN_PACE = 1.1;

export interface FoldName {
  readonly open: boolean;
  /** "3 years". */
  readonly length: string;
  /** The same in the words of the strip: "3 yrs" in a narrow chart. */
  readonly drawn: string;
  /** "Fold 3 years", on the button of an open one. */
  readonly again: string;
  /** What comes after the words of a gap, in sentences: what passes through it, the pace of time after it. */
  readonly facts: readonly string[];
  /** Its first and last day, month or year. */
  readonly edges: { readonly from: string; readonly to: string };
  readonly name: string;
}

export interface FoldNameOptions extends Pick<Picture, 'extent' | 'passing' | 'precision' | 'frame' | 'model'> {
  /** Places of the gaps that are unfolded. */
  readonly open: ReadonlySet<number>;
  readonly texts: Texts;
  readonly metrics: Pick<ChartMetrics, 'heads'>;
}

/** The length of a gap, as its fold shows it. */
export function drawnLength(gap: Gap, texts: Texts, { heads }: Pick<ChartMetrics, 'heads'>): string {
  return durationWords(emptyMs(gap), texts, heads ? 'short' : 'long');
}

function emptyMs(gap: Gap): number {
  const { start, end } = emptyTime(gap);
  return end - start;
}

export function foldNames({
  extent,
  passing,
  precision,
  frame,
  model: { timeZone },
  open,
  texts,
  metrics,
}: FoldNameOptions): readonly FoldName[] {
  return extent.gaps.map((each, gap) => {
    const isOpen = open.has(gap);
    const length = durationWords(emptyMs(each), texts);
    const edges = emptyWords(emptyTime(each), edgeUnit(precision, emptyMs(each)), { ...texts, timeZone });
    const hides = texts.text(isOpen ? 'foldClose' : 'foldOpen', { length, ...edges });
    const through = passing[gap] ?? 0;
    const factor = paceAfter(frame.plan, gap);
    const isEven = factor < MIN_PACE && factor > 1 / MIN_PACE;
    const isWider = factor > 1;
    const pace = texts.count(isWider ? 'paceWider' : 'paceNarrower', twoDigits(isWider ? factor : 1 / factor));
    const drawn = drawnLength(each, texts, metrics);
    const facts = [...(through === 0 ? [] : [texts.count('foldPassing', through)]), ...(isEven ? [] : [pace])];
    return {
      open: isOpen,
      length,
      drawn,
      again: texts.text('foldAgain', { length }),
      facts,
      edges,
      // The name has the words of the button: some readers say them to press it.
      name: joinSentences([hides, ...facts, ...(isOpen || hides.includes(drawn) ? [] : [drawn])], texts.locale),
    };
  });
}

const twoDigits = (number: number): number => Number(number.toPrecision(2));

/** The pace of time after a fold beside that before it; 1 without a fold. */
function paceAfter({ segments, shares, folds }: ScalePlan, gap: number): number {
  const fold = folds.find((each) => each.gap === gap);
  const at = segments.findIndex(({ end }) => end === fold?.start);
  const before = segments[at];
  const after = segments[at + 1];
  if (before === undefined || after === undefined) return 1;
  return shares[at + 1]! / (after.end - after.start) / (shares[at]! / (before.end - before.start));
}
