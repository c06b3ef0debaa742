/** Samples of the discs of a measure: three numbers that are easy to compare. */
import { svg, type SVGTemplateResult } from 'lit';
import { measureNumbers } from '../../dataset/data/measure-numbers.js';
import { amountText } from '../../dataset/data/field-words.js';
import { EntryKind } from '../../dataset/data/timeline-model.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { MarkSizes } from '../../drawing/layout/mark-columns.js';
import type { PictureMany } from '../picture/many.js';
import type { Picture } from '../picture/picture.js';

export interface SizeSample {
  readonly sample: SVGTemplateResult;
  readonly widthPx: number;
  readonly text: string;
}

/** Each is about a fifth of the one before. */
const SHARES = [1, 0.2, 0.04];
const ROUND = [5, 2, 1];
const SIGN_PX = 16;

export interface SizeKey {
  readonly title: string;
  readonly samples: readonly SizeSample[];
  /** Signs in the middle of discs. Empty if all entries are events. */
  readonly signs: readonly SizeSample[];
  /** Words for marks that are drawn in another way. */
  readonly notes: readonly string[];
}

/** Undefined if all marks have one size. */
export function sizeKey({ marks: { sizes }, model, many }: Picture, texts: Texts): SizeKey | undefined {
  const measure = model.dataset.measures?.find(({ id }) => id === sizes?.measure);
  if (sizes === undefined || measure === undefined) return undefined;
  const isWhole = measureNumbers(model, measure.id).every((number) => Number.isNaN(number) || Number.isInteger(number));
  const samples = roundNumbers(sizes.most, isWhole).map((number) => ({
    sample: discSample(sizes, number, many.DISC_DOT_PX),
    widthPx: 2 * Math.ceil(sizes.radius(number)) + 2,
    text: amountText(number, measure, texts.locale),
  }));
  const isBounded = Array.from({ length: model.count }, (_, entry) => sizes.discOf(entry)).some(
    (disc) => disc !== undefined && disc.low < disc.high,
  );
  const notes = [...(isBounded ? [texts.text('legendSizeBounds')] : []), texts.text('legendSizeNone')];
  const signs = model.kind.includes(EntryKind.statement) ? signSamples(texts, many) : [];
  return { title: texts.text('legendSize', { measure: measure.name }), samples, signs, notes };
}

/** Round numbers up to the largest one, the largest first. */
export function roundNumbers(most: number, isWhole: boolean): readonly number[] {
  const numbers = SHARES.map((share) => roundBelow(most * share)).filter((number) => !isWhole || number >= 1);
  return [...new Set(numbers)];
}

function roundBelow(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  return Number(((ROUND.find((round) => round * power <= number) ?? 1) * power).toPrecision(1));
}

function signSamples(texts: Texts, { DISC_DOT_PX: radius, dashBox }: PictureMany): readonly SizeSample[] {
  const { left, width, height } = dashBox({ x: 0, radius });
  return [
    { sample: svg`<circle class="dot plain" r=${radius}></circle>`, widthPx: SIGN_PX, text: texts.text('legendEvent') },
    {
      sample: svg`<rect class="member" x=${left} y=${-height / 2} width=${width} height=${height} rx=${height / 2}></rect>`,
      widthPx: SIGN_PX,
      text: texts.text('legendStatement'),
    },
  ];
}

function discSample({ radius }: MarkSizes, number: number, dotPx: number): SVGTemplateResult {
  const px = radius(number).toFixed(1);
  return svg`<circle class="extent" r=${px}></circle><circle class="whisker" r=${px}></circle><circle class="dot plain" r=${Math.min(dotPx, radius(number)).toFixed(1)}></circle>`;
}
