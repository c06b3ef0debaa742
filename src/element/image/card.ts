/**
 * A card for social networks: the title, and as many of the most important entries as have room below it, in one lane.
 * Networks show it small, so nothing in it is small.
 */
import type { Entry } from '../../dataset/data/dataset.js';
import { parseDate } from '../../dataset/time/date-ends.js';
import { drawImage, type ImageOptions } from './image.js';
import type { SvgImage } from './pieces.js';

/** More never have room. */
const MOST = 30;
const USUAL_WEIGHT = 0.5;

export function drawCard(options: ImageOptions, heightPx: number): SvgImage {
  const { dataset } = options;
  const order = byImportance(dataset.entries);
  const drawn = (count: number): SvgImage => {
    const chosen = new Set(order.slice(0, count));
    const entries = dataset.entries.filter((entry) => chosen.has(entry)).map(withoutRelations);
    return drawImage({
      ...options,
      dataset: { ...dataset, entries, highlight: undefined, story: undefined },
      lanes: 'none',
      cardOf: dataset.entries.length,
      heightPx,
    });
  };
  for (let count = Math.min(order.length, MOST); count > 1; count--) {
    const card = drawn(count);
    if (card.neededPx <= heightPx) return card;
  }
  return drawn(1);
}

function withoutRelations(entry: Entry): Entry {
  return { ...entry, relations: undefined };
}

/** The order of entries: the important first, and among equals those that lie apart in time. */
function byImportance(entries: readonly Entry[]): readonly Entry[] {
  const weightOf = ({ weight = USUAL_WEIGHT }: Entry): number => weight;
  const times = new Map(entries.map((entry) => [entry, timeOf(entry)]));
  const weights = [...new Set(entries.map(weightOf))].sort((one, two) => two - one);
  return weights.flatMap((weight) =>
    apart(entries.filter((entry) => weightOf(entry) === weight).sort((one, two) => times.get(one)! - times.get(two)!)),
  );
}

function timeOf({ date }: Entry): number {
  const { min = -Infinity, max = Infinity } = parseDate(date) ?? {};
  return Number.isFinite(min) ? min : Number.isFinite(max) ? max : 0;
}

type Span = readonly [from: number, to: number];

/** The first, the last, the one in the middle, those between, and so on. */
function apart<T>(list: readonly T[]): readonly T[] {
  if (list.length < 3) return list;
  const found = [list[0]!, list.at(-1)!];
  let spans: readonly Span[] = [[0, list.length - 1]];
  while (spans.length > 0) {
    spans = spans.flatMap(([from, to]): readonly Span[] => {
      if (to - from < 2) return [];
      const middle = (from + to) >> 1;
      found.push(list[middle]!);
      return [
        [from, middle],
        [middle, to],
      ];
    });
  }
  return found;
}
