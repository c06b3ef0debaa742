import { expect } from 'chai';
import fc from 'fast-check';
import { LABEL_DISTANCE_PX } from '../../../src/drawing/layout/labels.js';
import {
  roomyLine,
  SHORT_SPAN_PX,
  SPAN_GAP_PX,
  type SpanPowers,
  type SpanTitleOptions,
} from '../../../src/drawing/layout/span-titles.js';
import type { SpanLine } from '../../../src/drawing/layout/span-lines.js';

const LINE_PX = 1000;
const SLACK_PX = 0.01;
const LEVELS = [0, 1, 2, 4, 8];

/** One px a ms at fit. Spans that do not overlap, each with the width of its title and its importance. */
const anyLine = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 120 }),
      title: fc.integer({ min: 0, max: 200 }),
      importance: fc.nat(5),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((spans) => {
    let ms = 0;
    const line = spans.map(({ gap, length }) => {
      const start = ms + gap;
      ms = start + length;
      return { start, end: ms };
    });
    return {
      line: {
        start: line.map(({ start }) => start),
        end: line.map(({ end }) => end),
        span: line.map((_, at) => at),
      } satisfies SpanLine,
      width: (span: number) => spans[span]!.title,
      importance: (span: number) => spans[span]!.importance,
    };
  });

interface Given extends Pick<SpanTitleOptions, 'width' | 'importance'> {
  readonly line: SpanLine;
}

/** Closer than this nothing changes. */
const CLOSEST = 60;

const settle = ({ line, ...options }: Given, all = false): SpanLine & SpanPowers => {
  const { upTo, ...own } = roomyLine(line, { ...options, pxAtFit: (ms) => ms, all });
  return { ...own, ...upTo(CLOSEST) };
};

const drawnAt = ({ power }: SpanPowers, level: number): readonly number[] =>
  Array.from(power.keys()).filter((at) => power[at]! <= level);

describe('titles of spans on a line', () => {
  it('end before the next span that is drawn, at the zoom from which they have room and at every closer one', () => {
    fc.assert(
      fc.property(anyLine, fc.boolean(), (given, all) => {
        const line = settle(given, all);
        for (const level of LEVELS) {
          const drawn = drawnAt(line, level);
          drawn.forEach((at, place) => {
            const next = drawn[place + 1];
            if (line.titlePower[at]! > level || next === undefined) return;
            const length = (line.end[at]! - line.start[at]!) * 2 ** level;
            // The title of a short span stands after it.
            const from = line.start[at]! * 2 ** level + (length <= SHORT_SPAN_PX ? length : 0);
            const end = from + LABEL_DISTANCE_PX + given.width(at);
            expect(line.start[next]! * 2 ** level - end).to.be.at.least(SPAN_GAP_PX - SLACK_PX);
          });
        }
      }),
    );
  });

  it('are there for no span that is not drawn, and for every one that has a title once the zoom is close', () => {
    fc.assert(
      fc.property(anyLine, (given) => {
        const line = settle(given);
        line.power.forEach((power, at) => {
          expect(line.titlePower[at]).to.be.at.least(power);
          expect(power).to.be.at.most(10);
          if (given.width(at) > 0) expect(line.titlePower[at]).to.be.at.most(10);
        });
      }),
    );
  });

  it('leave every span drawn at every zoom where all of them are', () => {
    fc.assert(
      fc.property(anyLine, (given) => {
        expect(settle(given, true).power.every((power) => power === 0)).to.equal(true);
      }),
    );
  });

  it('are there first of what is more important: what would begin in its title waits', () => {
    const line: SpanLine = { start: [0, 50, 150], end: [20, 70, LINE_PX], span: [0, 1, 2] };
    const width = () => 100;
    const second = settle({ line, width, importance: (span) => (span === 1 ? 1 : 0) });
    expect(second.power).to.deep.equal([0, 0, 1]);
    expect(second.titlePower).to.deep.equal([2, 0, 1]);
  });

  it('are the same at a zoom whichever zooms were asked for before', () => {
    fc.assert(
      fc.property(anyLine, fc.boolean(), fc.subarray(LEVELS), (given, all, before) => {
        const whole = settle(given, all);
        const { line, ...options } = given;
        const { upTo } = roomyLine(line, { ...options, pxAtFit: (ms) => ms, all });
        for (const level of [...before, LEVELS.at(-1)!]) {
          const { power, titlePower } = upTo(level);
          const seenAt = (powers: readonly number[]): readonly boolean[] => powers.map((each) => each <= level);
          expect(seenAt(power)).to.deep.equal(seenAt(whole.power));
          expect(seenAt(titlePower)).to.deep.equal(seenAt(whole.titlePower));
        }
      }),
    );
  });

  it('are not measured before the zoom at which their spans can be drawn', () => {
    const measured: number[] = [];
    const line: SpanLine = { start: [0, 1, 200], end: [1, 2, 300], span: [0, 1, 2] };
    const width = (span: number): number => measured.push(span) && 50;
    const { upTo } = roomyLine(line, { width, importance: () => 0, pxAtFit: (ms) => ms, all: false });
    upTo(0);
    expect(measured).to.deep.equal([0, 2]);
    // There it begins in the title of the first.
    upTo(4);
    expect(measured).to.deep.equal([0, 2]);
    upTo(7);
    expect(measured).to.deep.equal([0, 2, 1]);
  });
});
