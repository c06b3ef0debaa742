import { expect } from 'chai';
import fc from 'fast-check';
import { layoutAxis, MINOR_SIZE, type AxisLayout, type AxisWord } from '../../../src/drawing/render/axis-layout.js';
import war from '../../../apps/make/examples/war.json' with { type: 'json' };
import talks from '../../../data/talks-and-resolutions.json' with { type: 'json' };
import { createDatasetModel, layOut, WIDE } from '../layout/random-model.js';
import { createTransform, toPx, type Transform } from '../../../src/drawing/scale/view.js';
import { RUNS, scenario } from '../scale/random-frame.js';

const CHARACTER_PX = 7;
const DAY_MS = 86_400_000;
const SLACK_PX = 0.01;
const WEEKS_FROM = Date.UTC(2024, 0, 1);
const WEEKS = {
  entries: Array.from({ length: 280 }, (_, day) => ({
    ...{ id: `d${day}`, kind: 'event', title: 'A day' },
    date: new Date(WEEKS_FROM + day * DAY_MS).toISOString().slice(0, 10),
  })),
};
const widthOf = (text: string): number => text.length * CHARACTER_PX;

function axisOf(transform: Transform, locale = 'en'): AxisLayout {
  return layoutAxis({ transform, locale, timeZone: 'UTC', minorWidth: widthOf, majorWidth: widthOf });
}

const boxOf = ({ x, text, anchor }: AxisWord, size = 1) => {
  const width = widthOf(text) * size;
  const start = anchor === 'middle' ? x - width / 2 : x;
  return { start, end: start + width };
};
/** Words of the lower level are set smaller. */
const minorBoxOf = (word: AxisWord) => boxOf(word, MINOR_SIZE);
const majorBoxOf = (word: AxisWord) => boxOf(word);

describe('layoutAxis', () => {
  it('draws no line and no word in a fold, and none outside the window', () => {
    fc.assert(
      fc.property(scenario, ({ transform }) => {
        const { minorLines, majorLines, minorWords, majorWords } = axisOf(transform);
        const folds = transform.scale.folds.map(
          ({ start, end }) => [toPx(transform, start), toPx(transform, end)] as const,
        );
        for (const x of [...minorLines, ...majorLines]) {
          expect(x).to.be.within(-SLACK_PX, transform.widthPx + SLACK_PX);
          for (const [x0, x1] of folds)
            expect(x > x0 + SLACK_PX && x < x1 - SLACK_PX, 'line in a fold').to.equal(false);
        }
        for (const { start, end } of [...minorWords.map(minorBoxOf), ...majorWords.map(majorBoxOf)]) {
          expect(start).to.be.at.least(-SLACK_PX);
          expect(end).to.be.at.most(transform.widthPx + SLACK_PX);
          for (const [x0, x1] of folds)
            expect(start < x1 - SLACK_PX && end > x0 + SLACK_PX, 'word in a fold').to.equal(false);
        }
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  it('names a narrow piece by its year where the whole has several, and no day of it that has no month', () => {
    const { fit } = layOut(createDatasetModel(talks), { widthPx: 1085, metrics: WIDE });
    const { majorWords, minorWords } = axisOf(fit);
    expect(majorWords.map(({ text }) => text)).to.include('2024');
    expect(majorWords.filter(({ text }) => /^[A-Z][a-z]+$/.test(text))).to.deep.equal([]);
    const pieces = fit.scale.segments.map(({ start, end }) => [toPx(fit, start), toPx(fit, end)] as const);
    const days = minorWords.filter(({ text }) => /^\d{1,2}$/.test(text));
    for (const { x, text } of days) {
      const [from, to] = pieces.find((piece) => x >= piece[0] && x <= piece[1])!;
      expect(
        majorWords.some((word) => word.x >= from && word.x <= to),
        `the ${text}`,
      ).to.equal(true);
    }
  });

  it('names a step that is known to a year by that year: its months would be sharper than its date', () => {
    const years = [1610, 1668, 1781, 1861].map((year) => `${year}`);
    const days = Array.from({ length: 40 }, (_, day) => `${1920 + day}-05-1${day % 10}`);
    const entries = [...years, ...days].map((date, at) => ({ id: `e${at}`, kind: 'event', title: 'x', date }));
    const { fit } = layOut(createDatasetModel({ entries }), { widthPx: 1085, metrics: WIDE });
    // What a step holds reaches to the end of its dates.
    const segments = fit.scale.segments.map((segment) => {
      if (segment.pace !== 'step' || segment.holds === undefined) return segment;
      const [first] = segment.holds;
      return { ...segment, holds: [first, Date.UTC(new Date(first).getUTCFullYear() + 1, 0, 1) - 1] as const };
    });
    const transform = { ...fit, scale: { ...fit.scale, segments } };
    const axis = layoutAxis({
      ...{ transform, locale: 'en', timeZone: 'UTC', minorWidth: widthOf, majorWidth: widthOf },
      turnedPx: 120,
    });
    const words = [...axis.majorWords, ...axis.minorWords, ...axis.turnedWords].map(({ text }) => text);
    expect(words).to.include.members(years);
    expect(words.join()).to.not.match(/Jan – Dec/);
  });

  it('names no day whose month is not named in its piece, and no year twice in a row', () => {
    const isDay = ({ text }: AxisWord): boolean => /^(\w{3} )?\d{1,2}$/.test(text);
    let days = 0;
    fc.assert(
      fc.property(scenario, ({ transform, view }) => {
        if (view.end - view.start < 3 * DAY_MS) return;
        const { majorWords, minorWords } = axisOf(transform);
        const { segments } = transform.scale;
        for (const word of minorWords.filter(isDay)) {
          days++;
          const at = segments.findIndex(({ end }) => word.x <= toPx(transform, end));
          const from = at <= 0 ? 0 : toPx(transform, segments[at]!.start);
          const to = at < 0 ? transform.widthPx : toPx(transform, segments[at]!.end);
          const month = majorWords.some(({ x, text }) => x >= from && x <= to && /[A-Z][a-z]{2}|:/.test(text));
          expect(month, `${word.text} has a month`).to.equal(true);
        }
        const years = majorWords.map(({ text }) => text);
        years.forEach((text, at) => {
          if (/^\d{4}(–\d{4})?$/.test(text)) expect(text, years.join()).not.to.equal(years[at - 1]);
        });
      }),
      { ...RUNS, numRuns: 200 },
    );
    expect(days, 'the cases have days').to.be.greaterThan(20);
  });

  it('lets no line run through a figure, so the last week of a month is not named where the next month begins', () => {
    fc.assert(
      fc.property(scenario, ({ transform }) => {
        const { minorLines, majorLines, minorWords } = axisOf(transform);
        for (const { start, end } of minorWords.map(minorBoxOf)) {
          const struck = [...minorLines, ...majorLines].find((x) => x > start + SLACK_PX && x < end - SLACK_PX);
          expect(struck, `from ${start} to ${end}`).to.equal(undefined);
        }
      }),
      { ...RUNS, numRuns: 200 },
    );
    const { frame } = layOut(createDatasetModel(WEEKS), { widthPx: 1100, metrics: WIDE });
    const { minorWords } = axisOf(createTransform(frame, { start: WEEKS_FROM, end: WEEKS_FROM + 280 * DAY_MS }));
    expect(minorWords.map(({ text }) => text))
      .to.include.members(['8', '15', '22'])
      .and.not.include('29');
  });

  it('names no week beyond the line of the next month: the 30th of September would stand in October', () => {
    const { frame } = layOut(createDatasetModel(WEEKS), { widthPx: 850, metrics: WIDE });
    const transform = createTransform(frame, { start: WEEKS_FROM, end: WEEKS_FROM + 280 * DAY_MS });
    const { majorLines, minorWords } = axisOf(transform);
    const october = toPx(transform, Date.UTC(2024, 9, 1));
    expect(majorLines.some((x) => Math.abs(x - october) < 1)).to.equal(true);
    expect(minorWords.filter(({ x }) => x > october - 1 && x < october + 15)).to.deep.equal([]);
    expect(minorWords.map(({ text }) => text)).to.include.members(['16', '23']);
  });

  it('writes no month across the line of the next one: the 2nd of April would stand in March', () => {
    let short = 0;
    for (const widthPx of [420, 480, 560, 640, 760, 900]) {
      const { fit } = layOut(createDatasetModel(war), { widthPx, metrics: WIDE });
      const { majorWords, majorLines } = axisOf(fit);
      short += majorWords.filter(({ text }) => /^[A-Z][a-z]+$/.test(text)).length;
      for (const { text, ...word } of majorWords) {
        const { start, end } = majorBoxOf({ text, ...word });
        const struck = majorLines.filter((line) => line > start + SLACK_PX && line < end - SLACK_PX);
        if (!/^\d{4}$/.test(text)) expect(struck, `${text} at ${widthPx} px`).to.deep.equal([]);
      }
    }
    expect(short).to.be.greaterThan(0);
  });

  it('lets no word overlap another one of its level', () => {
    fc.assert(
      fc.property(scenario, fc.constantFrom('en', 'de', 'ar', 'ja'), ({ transform }, locale) => {
        const { minorWords, majorWords } = axisOf(transform, locale);
        for (const boxes of [minorWords.map(minorBoxOf), majorWords.map(majorBoxOf)]) {
          let free = -Infinity;
          for (const { start, end } of boxes) {
            expect(start).to.be.at.least(free - SLACK_PX);
            free = end;
          }
        }
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  it('says where in time the window is, at every zoom that has room for a word', () => {
    fc.assert(
      fc.property(scenario, ({ transform }) => {
        if (transform.widthPx < 400) return;
        const { minorWords, majorWords } = axisOf(transform);
        expect(minorWords.length + majorWords.length).to.be.greaterThan(0);
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  it('runs no line through a figure', () => {
    fc.assert(
      fc.property(scenario, fc.constantFrom('en', 'de', 'ar'), ({ transform }, locale) => {
        const { minorLines, minorWords } = axisOf(transform, locale);
        for (const { start, end } of minorWords.map(minorBoxOf)) {
          const struck = minorLines.filter((x) => x > start + SLACK_PX && x < end - SLACK_PX);
          expect(struck).to.deep.equal([]);
        }
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  it('names the day of a piece of hours, where its upper words were hours alone', () => {
    const at = (day: number, hour: number, minute = 0): number => Date.UTC(2014, 2, day, hour, minute);
    const plan = {
      segments: [
        { start: at(7, 16, 35), end: at(7, 17, 10) },
        { start: at(7, 18), end: at(7, 18, 40) },
        { start: at(7, 23, 30), end: at(8, 0, 30) },
      ],
      shares: [0.3, 0.4, 0.3],
      folds: [
        { start: at(7, 17, 10), end: at(7, 18), gap: 0 },
        { start: at(7, 18, 40), end: at(7, 23, 30), gap: 1 },
      ],
    };
    const frame = { plan, widthPx: 480, foldPx: 40, insetPx: 0 };
    const { majorWords } = axisOf(createTransform(frame, { start: at(7, 16, 35), end: at(8, 0, 30) }));
    expect(majorWords[0]?.text).to.include('7 Mar 2014');
    expect(
      majorWords.every(({ text }) => text.includes('Mar')),
      majorWords.map(({ text }) => text).join(),
    ).to.equal(true);
  });

  it('names years above no years, and a narrow piece by the year at its middle', () => {
    const year = (of: number): number => Date.UTC(of, 0, 1);
    const plan = {
      segments: [
        { start: year(1519), end: year(1531) },
        { start: year(1542), end: year(1590) },
        { start: year(1601), end: year(1604) - 1 },
      ],
      shares: [0.2, 0.73, 0.07],
      folds: [
        { start: year(1531), end: year(1542), gap: 0 },
        { start: year(1590), end: year(1601), gap: 1 },
      ],
    };
    const frame = { plan, widthPx: 600, foldPx: 50, insetPx: 0 };
    const { majorWords, minorWords } = axisOf(createTransform(frame, { start: year(1519), end: year(1604) - 1 }));
    const texts = majorWords.map(({ text }) => text);
    expect(texts).to.not.include('1519');
    expect(minorWords.map(({ text }) => text)).to.include('1525');
    expect(texts.at(-1)).to.equal('1602');
  });

  it('names a narrow piece of many years by a round year near its middle, with no line through it', () => {
    const year = (of: number): number => Date.UTC(of, 0, 1);
    const plan = {
      segments: [
        { start: year(1100), end: year(1180) },
        { start: year(1382), end: year(1421) },
      ],
      shares: [0.9, 0.1],
      folds: [{ start: year(1180), end: year(1382), gap: 0 }],
    };
    const frame = { plan, widthPx: 420, foldPx: 50, insetPx: 0 };
    const { majorWords, majorLines } = axisOf(createTransform(frame, { start: year(1100), end: year(1421) }));
    const { text, x } = majorWords.at(-1)!;
    expect(text).to.equal('1400');
    expect(majorLines.filter((line) => Math.abs(line - x) < 14)).to.deep.equal([]);
  });

  it('puts a day’s line where the day begins', () => {
    const start = Date.UTC(2025, 3, 1);
    const plan = { segments: [{ start, end: start + 10 * DAY_MS }], shares: [1], folds: [] };
    const frame = { plan, widthPx: 400, foldPx: 58, insetPx: 0 };
    const { minorLines, minorWords, majorWords } = axisOf(createTransform(frame, { start, end: start + 10 * DAY_MS }));
    expect(minorLines.map(Math.round)).to.deep.equal([40, 80, 120, 160, 200, 240, 280, 320, 360]);
    expect(minorWords.map(({ text }) => text)).to.deep.equal(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(majorWords.map(({ text }) => text)).to.deep.equal(['April 2025']);
  });

  it('names no hour beyond the window, wherever the window ends', () => {
    const day = Date.UTC(2025, 3, 1);
    const plan = { segments: [{ start: day, end: day + 2 * DAY_MS }], shares: [1], folds: [] };
    const frame = { plan, widthPx: 600, foldPx: 58, insetPx: 0 };
    for (let minutes = 0; minutes < 180; minutes += 5) {
      const start = day + minutes * 60_000;
      const { minorWords } = axisOf(createTransform(frame, { start, end: start + DAY_MS / 4 }));
      const ends = minorWords.map((word) => minorBoxOf(word).end);
      expect(ends.length, `${minutes} minutes`).to.be.greaterThan(3);
      expect(Math.max(...ends), `${minutes} minutes`).to.be.at.most(600 + SLACK_PX);
    }
  });
});
