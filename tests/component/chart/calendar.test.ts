/** The calendar on screen: it stays at the top of the page, names weekdays, and is no sharper than the dates. */
import { expect } from '@open-wc/testing';
import talks from '../../../data/talks-and-resolutions.json' with { type: 'json' };
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { windowWords } from '../../../src/features/overview/window-words.js';
import { coveredText } from '../../../src/element/picture/chart-presenter.js';
import { Precision } from '../../../src/dataset/time/date-range.js';
import { civilMs } from '../../../src/dataset/time/civil.js';
import { frames } from '../../unit/rows/many-entries.js';
import { detail } from '../detail.js';
import { calendarWords, chartWindow, covered, folds, glyphOf } from '../look-ups.js';
import { markOf, mount, partOf, textOf } from '../mount.js';
import { dateFields, inOverview, thumbs } from './chart-look-ups.js';

const SLACK_PX = 1;
const ENGLISH = { locale: 'en', timeZone: 'UTC', eras: { eraBce: 'BCE', eraCe: 'CE' } };
const ARABIC = { locale: 'ar-EG', timeZone: 'UTC', eras: { eraBce: 'ق.م', eraCe: 'م' } };

const wordsOf = (element: ConflictTimeline): readonly string[] => calendarWords(element).map(textOf);

/** Rows higher than the window, and not so high that they scroll by themselves. */
const FEW = {
  ...dataset,
  story: undefined,
  entries: dataset.entries.slice(0, 14).concat(dataset.entries.filter(({ id }) => id === 'lavrov-ready')),
};

const ANCIENT = {
  title: 'Ancient',
  entries: ['-3000', '-2999', '-2500', '-1199'].map((date) => ({ id: date, kind: 'event', date, title: date })),
};

describe('the calendar', () => {
  it('stays at the top of the page while the chart is taller than the window', async () => {
    const element = await mount({ data: FEW, view: 'chart' }, { widthPx: 900 });
    element.parentElement!.style.paddingBlockEnd = '1500px';
    const rows = partOf(element, 'rows').getBoundingClientRect();
    window.scrollTo(0, scrollY + rows.top + rows.height / 2);
    await frames();
    expect(partOf(element, 'rows').getBoundingClientRect().top).to.be.lessThan(0);
    expect(partOf(element, 'axis').getBoundingClientRect().top).to.be.closeTo(0, SLACK_PX);
    element.style.setProperty('--conflict-timeline-sticky-top', '40px');
    await frames();
    expect(partOf(element, 'axis').getBoundingClientRect().top).to.be.closeTo(40, SLACK_PX);
    window.scrollTo(0, 0);
  });

  it('covers what has scrolled under it: a click on it opens nothing, and no entry is there', async () => {
    const element = await mount({ data: FEW, view: 'chart' }, { widthPx: 900 });
    element.parentElement!.style.paddingBlockEnd = '1500px';
    const mark = markOf(element, 'Lavrov');
    const middle = (): { readonly clientX: number; readonly clientY: number } => {
      const { left, top, width, height } = glyphOf(mark).getBoundingClientRect();
      return { clientX: left + width / 2, clientY: top + height / 2 };
    };
    mark.scrollIntoView({ block: 'center' });
    expect(element.entryAt(middle().clientX, middle().clientY)).to.equal('lavrov-ready');
    window.scrollTo(0, scrollY + middle().clientY - partOf(element, 'axis').clientHeight / 2);
    await frames();
    const { clientX, clientY } = middle();
    const hit = element.shadowRoot!.elementFromPoint(clientX, clientY)!;
    expect(partOf(element, 'axis').contains(hit)).to.equal(true);
    expect(element.entryAt(clientX, clientY)).to.equal(undefined);
    hit.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true, composed: true, detail: 1 }));
    await element.settled;
    expect(element.selected).to.equal(undefined);
    window.scrollTo(0, 0);
  });

  it('stays at the top of the element’s own box where that scrolls', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 900 });
    element.style.height = '520px';
    await frames();
    await element.settled;
    const chart = partOf(element, 'chart');
    expect(chart.scrollHeight).to.be.greaterThan(chart.clientHeight);
    chart.scrollTop = 120;
    await frames();
    const { top } = chart.getBoundingClientRect();
    expect(partOf(element, 'axis').getBoundingClientRect().top).to.be.closeTo(top, SLACK_PX);
  });

  detail('names the weekdays where days stand, and no hour of dates known to the day', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
    element.visibleRange = { start: Date.UTC(2025, 3, 22), end: Date.UTC(2025, 3, 30) };
    await element.settled;
    expect(wordsOf(element)).to.include('Fri 25');
    for (const range of [
      ['2022-02-23', '2022-02-27'],
      ['2025-04-25', '2025-04-26'],
      ['2025-04-25T06:00:00Z', '2025-04-25T09:00:00Z'],
    ] as const) {
      element.visibleRange = { start: Date.parse(range[0]), end: Date.parse(range[1]) };
      await element.settled;
      expect(wordsOf(element).join(' '), range.join()).to.match(/2[45]/);
      expect(wordsOf(element).join(' '), range.join()).not.to.contain(':');
      expect(dateFields(element).map(({ type }) => type)).to.deep.equal(['date', 'date']);
    }
  });

  detail(
    'says how wide time is drawn after a fold in the name and the tip of its strip, which shows its length',
    async () => {
      const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
      expect(folds(element).map(textOf)).to.deep.equal(['about 3 years', '44 days']);
      for (const fold of folds(element)) {
        const name = fold.getAttribute('aria-label')!;
        expect(name).to.match(/time is [\d.]+ times as wide/);
        expect(fold.querySelector('[title]')!.getAttribute('title')).to.equal(name);
        expect(getComputedStyle(fold, '::after').content).to.equal('none');
        // A pointer in an earlier test would leave a plain focus invisible.
        fold.focus({ focusVisible: true });
        // Firefox gives the source of the words.
        const content = getComputedStyle(fold, '::after').content.replace('attr(aria-label)', name);
        expect(content).to.contain(name);
        fold.blur();
      }
    },
  );

  for (const widthPx of [1200, 700, 370]) {
    it(`names every fold at ${widthPx} px, in its strip, in at most an eighth of the width, a fifth where narrow`, async () => {
      const element = await mount({ data: talks, view: 'chart' }, { widthPx });
      const bar = partOf(element, 'axis').getBoundingClientRect();
      const names = folds(element).map((fold) => fold.querySelector('b')!);
      expect(names).to.have.lengthOf(9);
      for (const name of names) {
        const { top, bottom, left, right } = name.getBoundingClientRect();
        expect(textOf(name)).to.match(
          widthPx < 620 ? /^([≈>] )?\d+ (mths|yrs)$/ : /^(about |over )?\d+ (months|years)$/,
        );
        expect(top).to.be.at.least(bar.top);
        expect(bottom).to.be.at.most(bar.bottom);
        expect(left).to.be.at.least(bar.left);
        expect(right).to.be.at.most(bar.right);
      }
      const strips = [...partOf(element, 'axis').querySelectorAll<SVGPathElement>('.torn')];
      const px = strips.reduce((sum, strip) => sum + strip.getBBox().width, 0);
      expect(px / chartWindow(element).clientWidth).to.be.at.most(widthPx < 620 ? 0.205 : 0.125);
    });
  }

  it('says nothing in a fold of which the window shows no more than an edge', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
    const { left } = element.getBoundingClientRect();
    const strip = folds(element)[0]!.getBoundingClientRect();
    const at = (px: number): number => element.scale!.invert(px - left).getTime();
    element.visibleRange = { start: at(strip.right - 12), end: at(strip.right + 300) };
    await element.settled;
    const shown = chartWindow(element).getBoundingClientRect();
    const [edge, other] = folds(element);
    const box = edge!.getBoundingClientRect();
    expect(box.left).to.be.closeTo(shown.left, SLACK_PX);
    expect(box.width).to.be.lessThan(strip.width);
    expect(textOf(edge)).to.equal('');
    expect(edge!.getAttribute('aria-label')).to.contain('3 years');
    expect(other === undefined || other.getBoundingClientRect().left > box.right).to.equal(true);
  });

  detail('writes eras alike in header, calendar, overview and fields', async () => {
    const element = await mount({ data: ANCIENT, view: 'chart' }, { widthPx: 1200 });
    const said = [covered(element), ...wordsOf(element), ...inOverview(element, 'words').map(textOf)];
    const fields = dateFields(element);
    said.push(...fields.map(({ value }) => value), ...thumbs(element).map((thumb) => thumb.ariaValueText ?? ''));
    expect(said.filter((text) => text.includes('BCE')).length).to.be.greaterThan(5);
    for (const text of said) expect(text).not.to.match(/\bBC\b|Jan|:/);
    expect(covered(element)).to.contain('3001–1200 BCE');
    fields[0]!.value = '2500 BCE';
    fields[0]!.form!.requestSubmit();
    await element.settled;
    expect(element.visibleRange!.start).to.be.closeTo(civilMs(-2499), 86_400_000);
    expect(fields[0]!.value).to.equal('2500 BCE');
  });
});

describe('words for the window', () => {
  detail('are as sharp as the dates, and no sharper', () => {
    const hours = { start: Date.UTC(2025, 3, 25, 0, 55, 36), end: Date.UTC(2025, 3, 26, 3) };
    expect(windowWords(hours, Precision.day, ENGLISH).start).to.equal('25 April 2025');
    const day = { start: Date.UTC(2025, 3, 8), end: Date.UTC(2025, 3, 9) };
    expect(windowWords(day, Precision.day, ENGLISH)).to.include({ start: '8 April 2025', end: '8 April 2025' });
    expect(windowWords(hours, Precision.month, ENGLISH).start).to.equal('April 2025');
    expect(windowWords(hours, Precision.minute, ENGLISH)).to.include({ fieldType: 'datetime-local' });
  });

  detail('read a year as they write it, in any digits, and an EDTF date', () => {
    const view = { start: civilMs(-3000), end: civilMs(-1000) };
    for (const options of [ENGLISH, ARABIC]) {
      const { startField, readStart, endField, readEnd } = windowWords(view, Precision.year, options);
      expect(readStart(startField), startField).to.equal(view.start);
      expect(readEnd(endField), endField).to.equal(view.end);
      expect(readStart('-2000')).to.equal(civilMs(-2000));
      expect(readStart('nothing')).to.equal(undefined);
    }
  });
});

describe('the time that is covered', () => {
  const covered = (start: number, end: number, precision: Precision): string =>
    coveredText({ outerStart: Float64Array.of(start), outerEnd: Float64Array.of(end) }, precision, ENGLISH);

  detail('is given in months, in years over centuries or of years, with the era once', () => {
    expect(covered(Date.UTC(2022, 1, 24), Date.UTC(2025, 4, 5), Precision.day)).to.match(/^Feb 2022\s–\sMay 2025$/);
    expect(covered(civilMs(1700), civilMs(2026), Precision.day)).to.equal('1700–2025');
    expect(covered(civilMs(-3000), civilMs(-2999), Precision.year)).to.equal('3001 BCE');
    expect(covered(civilMs(-49), civilMs(20), Precision.year)).to.equal('50 BCE–19 CE');
  });
});
