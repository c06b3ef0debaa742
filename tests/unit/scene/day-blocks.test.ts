/** Entries of one day whose time of day is not known, beside others of that day that have theirs. */
import { expect } from 'chai';
import { toPx } from '../../../src/drawing/scale/view.js';
import { createDatasetModel, layOut, WIDE } from '../layout/random-model.js';
import { atRest, caseIn, sceneOf } from './random-clusters.js';

const DAY_MS = 86_400_000;
const DAY = Date.UTC(2022, 2, 1);
const KNOWN_TO_DAY = 130;
const HOURS = [3, 9, 20];

const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const entryOf = (id: string, date: string): object => ({ id, kind: 'event', title: `Title ${id}`, date });

function blocksIn(hours: readonly number[]) {
  const entries = [
    ...Array.from({ length: 90 }, (_, day) => entryOf(`b${day}`, dayAt(DAY + ((day - 45) * 3 + 2) * DAY_MS))),
    ...Array.from({ length: KNOWN_TO_DAY }, (_, at) => entryOf(`d${at}`, dayAt(DAY))),
    ...hours.map((hour) => entryOf(`h${hour}`, `2022-03-01T${String(hour).padStart(2, '0')}:00Z`)),
  ];
  const layout = layOut(createDatasetModel({ entries }), {
    widthPx: 1100,
    metrics: { ...WIDE, budgetPx: 400 },
    lanes: 'none',
  });
  const close = atRest(caseIn(layout, { start: DAY, end: DAY + DAY_MS }));
  const [stack] = sceneOf(close).stacks.values();
  const { transform } = close;
  const isSeen = ({ start, end }: { start: number; end: number }): boolean => end > 0 && start < transform.widthPx;
  return { transform, blocks: [...stack!.blocks!.values()].filter(isSeen) };
}

describe('the block of a day', () => {
  it('counts the entries whose time of day is not known, whether others of the day have theirs or not', () => {
    const allDay = Array.from({ length: 24 }, (_, hour) => hour);
    for (const hours of [[], HOURS, allDay]) {
      const counts = blocksIn(hours).blocks.map(({ count }) => count);
      expect(counts, `${hours.length} with their hours`).to.deep.equal([KNOWN_TO_DAY]);
    }
  });

  it('has room for its words up to the dots that stand at their own hours', () => {
    const { blocks, transform } = blocksIn(HOURS);
    const block = blocks[0]!;
    const px = (hour: number): number => toPx(transform, DAY + (hour / 24) * DAY_MS);
    expect(block.from).to.be.within(px(9), px(10) + 8);
    expect(block.to).to.be.within(px(20) - 8, px(20) + 8);
    expect(block.start).to.be.above(block.from);
    expect(block.end).to.be.below(block.to);
    expect(block.high).to.be.above(block.low);
  });
});
