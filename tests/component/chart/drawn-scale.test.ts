import { expect } from '@open-wc/testing';
import * as d3 from 'd3';
import { TimelineScaleChangeEvent, type ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { calendar, chartWindow } from '../look-ups.js';
import { mount, resize } from '../mount.js';
import { inMotion } from '../motion.js';
import { calendarLines } from './chart-look-ups.js';

const MAX_OFF_PX = 0.5;
const DATES = ['2022-02-20', '2022-03-01', '2022-03-03', '2025-03-01', '2025-03-03', '2025-03-10'].map(
  (date) => new Date(date),
);

const leftOf = (element: Element): number => element.getBoundingClientRect().left;

const middleOf = (element: Element): number => {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
};

/** The chart's own calendar: the places of its lines in the page. */
function drawnLines(element: ConflictTimeline): readonly number[] {
  const axis = calendar(element);
  return calendarLines(element).flatMap((line) =>
    Array.from(line.getAttribute('d')!.matchAll(/M([\d.]+)/g), ([, x]) => leftOf(axis) + Number(x)),
  );
}

/** The place of a drawing by d3: in an SVG that begins at the left edge of the element. */
function linesByD3(element: ConflictTimeline, dates: readonly Date[]): readonly number[] {
  const svg = d3.select(element.parentElement).append('svg').attr('width', element.offsetWidth).attr('height', 30);
  svg.style('display', 'block').append('g').call(d3.axisBottom(element.scale!).tickValues(dates).offset(0));
  const places = svg.selectAll<SVGLineElement, unknown>('.tick line').nodes().map(middleOf);
  svg.remove();
  return places;
}

function expectAligned(element: ConflictTimeline): void {
  const { scale } = element;
  if (scale === undefined) throw new Error('no scale');
  const wanted = DATES.map((date) => element.xAt(Number(date))!);
  const places = linesByD3(element, DATES);
  for (const [index, x] of places.entries()) expect(x, String(DATES[index])).to.be.closeTo(wanted[index]!, MAX_OFF_PX);
  const [first, last] = d3.extent(scale.range()) as [number, number];
  const box = chartWindow(element).getBoundingClientRect();
  expect([leftOf(element) + first, leftOf(element) + last]).to.deep.equal([box.left, box.right]);
}

/** Each day that d3 finds in the scale has a line in the chart's own calendar. */
function expectDaysDrawn(element: ConflictTimeline): void {
  const lines = drawnLines(element);
  const days = element.scale!.ticks(d3.utcDay);
  expect(days.length).to.be.at.least(5);
  for (const x of linesByD3(element, days)) {
    const nearest = d3.least(lines, (line) => Math.abs(line - x))!;
    // The chart's lines are between two pixels.
    expect(nearest).to.be.closeTo(x, MAX_OFF_PX + 0.01);
  }
}

describe('timeline.scale', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`places a drawing by d3 where the chart has it: ${dir}`, async () => {
      const element = await mount({ data: TWO_BURSTS, view: 'chart' }, { dir });
      expectAligned(element);
      expect(element.scale!.range()[0]! < element.scale!.range()[1]!).to.equal(dir === 'ltr');

      element.zoomTo({ start: Date.UTC(2022, 1, 27, 6), end: Date.UTC(2022, 2, 5, 6) });
      await element.settled;
      expectAligned(element);
      expectDaysDrawn(element);
      expect(element.scale!.domain().map(Number)).to.deep.equal(Object.values(element.visibleRange!).map(Math.trunc));

      element.zoomToFit();
      element.toggleFold(0);
      await element.settled;
      expectAligned(element);
      expect(element.scale!.folds()).to.deep.equal([]);

      element.toggleFold(0);
      await resize(element, 700);
      expectAligned(element);
      expect(element.scale!.folds()).to.have.lengthOf(1);
    });
  }

  detail(
    'says when another one is drawn, in each frame of a motion, with the fold on its way',
    inMotion(async () => {
      const element = await mount({ data: TWO_BURSTS, view: 'chart' });
      const offs: number[] = [];
      const widths: number[] = [];
      element.addEventListener('timeline-scale-change', (event) => {
        expect(event).to.be.instanceOf(TimelineScaleChangeEvent);
        const scale = event.scale!;
        offs.push(...DATES.map((date) => leftOf(element) + scale(date) - element.xAt(Number(date))!));
        const [start, end] = scale.folds()[0] ?? [];
        if (start && end) widths.push(scale(end) - scale(start));
      });
      element.toggleFold(0);
      await element.settled;
      expect(offs.length / DATES.length).to.be.above(1);
      expect(Math.max(...offs.map(Math.abs))).to.be.below(MAX_OFF_PX);
      element.toggleFold(0);
      await element.settled;
      expect(widths.at(-1)).to.be.closeTo(Math.min(...widths), MAX_OFF_PX);
    }),
  );

  detail('reports nothing if the same is drawn again', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    let told = 0;
    element.addEventListener('timeline-scale-change', () => told++);
    element.select('2022-1');
    element.requestUpdate();
    await element.settled;
    expect(told).to.equal(0);
  });

  detail('is a copy', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    const before = element.scale!.domain();
    element.scale!.domain([0, 1]).folds([]);
    expect(element.scale!.domain()).to.deep.equal(before);
  });

  detail('is there with a chart alone, and tells when it comes and goes', async () => {
    const element = await mount({ view: 'chart' });
    expect(element.scale).to.equal(undefined);
    const told: boolean[] = [];
    element.addEventListener('timeline-scale-change', ({ scale }) => told.push(scale !== undefined));
    element.data = TWO_BURSTS;
    await element.settled;
    element.view = 'list';
    await element.settled;
    expect(element.scale).to.equal(undefined);
    element.view = 'chart';
    await element.settled;
    expect(told.filter((shown, index) => shown !== told[index - 1])).to.deep.equal([true, false, true]);
  });

  detail('has ticks in the zone and the language of the timeline', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart', timeZone: 'Europe/Kyiv' }, { lang: 'de' });
    element.zoomTo({ start: Date.UTC(2022, 1, 27, 6), end: Date.UTC(2022, 2, 5, 6) });
    await element.settled;
    const scale = element.scale!;
    const [tick] = scale.ticks(6);
    expect(tick!.toISOString()).to.match(/T22:00/);
    expect(scale.tickFormat()(tick!)).to.match(/Feb|März/);
  });
});
