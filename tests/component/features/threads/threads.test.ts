import { expect } from '@open-wc/testing';
import { CROWDS } from '../../../../demo/gallery/crowd-datasets.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { MAX_OF_A_SIDE } from '../../../../src/drawing/layout/threads-bundle.js';
import real from '../../../../data/ceasefire-2025.json' with { type: 'json' };
import talks from '../../../../data/talks-and-resolutions.json' with { type: 'json' };
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { chartWindow, glyphOf, labels, only, openItem, threads, toggleOf } from '../../look-ups.js';
import { allMarks, focused, markOf, mount, partOf, press, record, rootOf, shadowText, textOf } from '../../mount.js';
import { fanOf, KLITSCHKO, LESHCHENKO, openReal } from './thread-datasets.js';
import {
  drawing,
  explainedThreads,
  fadingEnds,
  fullThreads,
  headOf,
  isFaint,
  lineOf,
  lines,
  reachOf,
  ribbonCounts,
} from './threads-look-ups.js';

const SAMPLE_PX = 3;
/** This many of its entries are opened. */
const MAX_TRIED = 12;
const CROWD = CROWDS.find(({ id }) => id === 'crowd-weeks')!;

function hover(target: Element, pointerType = 'mouse'): void {
  target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, pointerType }));
}

/** The place of a label's letters. Firefox adds their halo to the box of a text, with corners that it does not have. */
function lettersOf(label: SVGTextElement): DOMRect {
  const { x, y, width, height } = label.getBBox();
  const { e, f } = label.getScreenCTM()!;
  return new DOMRect(x + e, y + f, width, height);
}

/** Visible points of the threads in the window, and the entries there. */
function pointsOnThreads(element: ConflictTimeline) {
  return threads(element).flatMap((thread) => {
    const reach = reachOf(thread);
    const length = reach.getTotalLength();
    return Array.from({ length: Math.floor(length / SAMPLE_PX) }, (_, at) => {
      const { x, y } = reach.getPointAtLength(at * SAMPLE_PX);
      const inWindow = new DOMPoint(x, y).matrixTransform(reach.getScreenCTM()!);
      // A click has whole pixels.
      const [clientX, clientY] = [Math.floor(inWindow.x), Math.floor(inWindow.y)];
      return { reach, clientX, clientY, entry: element.entryAt(clientX, clientY) };
    }).filter(({ clientX, clientY }) => rootOf(element).elementFromPoint(clientX, clientY) === reach);
  });
}

describe('threads in the chart', () => {
  detail('are few and faint at rest, where one has a way that crosses no title', async () => {
    const element = await openReal({}, { widthPx: 1800 });
    const shown = threads(element);
    expect(shown.length).to.be.within(1, 16);
    expect(shown.filter(isFaint)).to.have.lengthOf(shown.length);
  });

  it('cross no title at rest, also where titles stand above their dots', async () => {
    let points = 0;
    for (const data of [real, talks]) {
      for (const widthPx of [1000, 1280]) {
        const element = await mount({ data, view: 'chart' }, { widthPx });
        const titles = labels(element).map((label) => ({ label, box: lettersOf(label) }));
        for (const line of lines(element)) {
          for (let at = 0; at < line.getTotalLength(); at += SAMPLE_PX) {
            const { x, y } = DOMPoint.fromPoint(line.getPointAtLength(at)).matrixTransform(line.getScreenCTM()!);
            points++;
            const crossed = titles.find(
              ({ box }) => x > box.left + 1 && x < box.right - 1 && y > box.top + 3 && y < box.bottom - 3,
            );
            expect(textOf(crossed?.label), `${data.title}, ${widthPx} px`).to.equal('');
          }
        }
      }
    }
    expect(points).to.be.above(20);
  });

  detail('are all there for the open entry, one for each relation, and nothing else', async () => {
    const element = await openReal({ selected: 'klitschko-bbc' });
    expect(threads(element)).to.have.lengthOf(3);
    expect(threads(element).filter(isFaint)).to.have.lengthOf(0);
    const titles = threads(element).map((thread) => textOf(thread.querySelector('title')));
    expect(titles).to.include(`${LESHCHENKO}. Criticises ${KLITSCHKO}`);
    expect(drawing(element).getAttribute('aria-hidden')).to.equal('true');
  });

  it('come up with the pointer over a mark, and stay while it is on one of them', async () => {
    const element = await openReal();
    hover(glyphOf(markOf(element, LESHCHENKO)));
    await element.updateComplete;
    const full = fullThreads(element);
    expect(full).to.have.lengthOf(1);
    hover(reachOf(full[0]!));
    await element.updateComplete;
    expect(fullThreads(element)).to.have.lengthOf(1);
    chartWindow(element).dispatchEvent(new PointerEvent('pointerleave'));
    await element.updateComplete;
    expect(fullThreads(element)).to.have.lengthOf(0);
    hover(markOf(element, LESHCHENKO), 'touch');
    await element.updateComplete;
    expect(fullThreads(element)).to.have.lengthOf(0);
  });

  it('come up with the focus on a mark, and go with it', async () => {
    const element = await openReal();
    markOf(element, KLITSCHKO).focus();
    await element.settled;
    expect(threads(element)).to.have.lengthOf(3);
    markOf(element, KLITSCHKO).blur();
    await element.settled;
    expect(fullThreads(element)).to.have.lengthOf(0);
  });

  detail('cross no label, of whichever entry they are', async () => {
    const element = await openReal();
    for (const { id } of real.entries) {
      element.select(id);
      await element.settled;
      const letters = labels(element).map(lettersOf);
      expect(letters.length).to.be.greaterThan(0);
      for (const line of lines(element)) {
        const matrix = line.getScreenCTM()!;
        const length = line.getTotalLength();
        for (let at = 0; at <= length; at += SAMPLE_PX) {
          const { x, y } = line.getPointAtLength(at).matrixTransform(matrix);
          const middle = (box: DOMRect): number => (box.top + box.bottom) / 2;
          const hit = letters.some((box) => x > box.left && x < box.right && Math.abs(y - middle(box)) < 6);
          expect(hit, `${id} at ${x.toFixed(0)} ${y.toFixed(0)}`).to.equal(false);
        }
      }
    }
  });

  detail('end at the glyph of a day that is wider than the window, not at an end of the day', async () => {
    const hour = 3_600_000;
    for (const [from, to] of [
      [6, 30],
      [-6, 18],
      [20, 40],
    ] as const) {
      const start = Date.UTC(2025, 3, 25);
      const visibleRange = { start: start + from * hour, end: start + to * hour };
      const element = await openReal({ visibleRange, selected: 'zelenskyy-nothing-to-talk-about' });
      const glyphs = allMarks(element).map((mark) => glyphOf(mark).getBoundingClientRect());
      const reaches = threads(element).map(reachOf);
      expect(reaches.length).to.be.greaterThan(1);
      for (const line of reaches) {
        const matrix = line.getScreenCTM()!;
        for (const at of [0, line.getTotalLength()]) {
          const { x, y } = line.getPointAtLength(at).matrixTransform(matrix);
          const nearest = Math.min(
            ...glyphs.map((box) => Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y)),
          );
          expect(nearest, `hour ${from}`).to.be.lessThan(45);
        }
      }
    }
  });

  detail('have a form for each type, by dashes and head', async () => {
    const types = [
      'responds-to',
      'contradicts',
      'criticises',
      'supports',
      'refers-to',
      'follows',
      'part-of',
      'same-as',
    ];
    const entries = types.map((type, index) => ({
      id: `e${index}`,
      kind: 'event',
      date: `2022-03-0${index + 1}`,
      title: `Entry ${index}`,
      relations: [{ type, target: 'hub' }],
    }));
    const hub = { id: 'hub', kind: 'event', date: '2022-03-20', title: 'Hub' };
    const element = await mount({ data: { entries: [hub, ...entries] }, view: 'chart', selected: 'hub' });
    const forms = threads(element).map((thread) => {
      const { strokeDasharray, strokeWidth } = getComputedStyle(lineOf(thread));
      return [strokeDasharray, strokeWidth, headOf(thread)?.getAttribute('d')].join(' ');
    });
    expect(forms).to.have.lengthOf(types.length);
    expect(new Set(forms).size).to.equal(types.length);
    // Of a short thread little more than its head is visible; `same-as` has none, since it runs both ways.
    const heads = threads(element).flatMap((thread) => headOf(thread)?.getAttribute('d') ?? []);
    expect([heads.length, new Set(heads).size]).to.deep.equal([types.length - 1, types.length - 1]);
    expect(explainedThreads(element)).to.have.lengthOf(types.length);
  });

  detail('are explained in the legend where they are in use alone', async () => {
    const element = await mount({ data: TWO_BURSTS, view: 'chart' });
    expect(explainedThreads(element)).to.have.lengthOf(1);
    expect(textOf(partOf(element, 'legend'))).to.include('responds to');
  });

  it('lead to their other end by a click: with the focus at rest, with what is open where something is', async () => {
    const element = await openReal();
    hover(markOf(element, LESHCHENKO));
    await element.updateComplete;
    reachOf(only(fullThreads(element))).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await element.settled;
    expect(focused(element)?.getAttribute('aria-label')).to.include(KLITSCHKO);
    expect(element.selected).to.equal(undefined);
    element.select('leshchenko-counterproductive');
    await element.settled;
    const curve = threads(element).find((thread) => textOf(thread).startsWith(LESHCHENKO))!;
    reachOf(curve).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await element.settled;
    expect(element.selected).to.equal('klitschko-bbc');
  });

  detail('leave a click to the painted dot that they pass over', async () => {
    const data = CROWD.create();
    const element = await mount({ data, view: 'chart' }, { widthPx: 1180 });
    let clicked = 0;
    for (const { id } of data.entries.filter(({ relations }) => relations !== undefined).slice(0, MAX_TRIED)) {
      element.selected = id;
      await element.settled;
      const [over] = pointsOnThreads(element).filter(({ entry }) => entry !== undefined && entry !== id);
      if (over === undefined) continue;
      const { clientX, clientY, reach, entry } = over;
      reach.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true, composed: true }));
      await element.settled;
      expect(element.selected).to.equal(entry);
      clicked++;
    }
    expect(clicked).to.be.greaterThan(0);
  });

  detail('go to the edge where the other end is outside the window, and are still counted', async () => {
    const element = await openReal({ selected: 'trump-very-close' });
    element.zoomTo({ start: Date.UTC(2025, 3, 25), end: Date.UTC(2025, 3, 26) });
    await element.settled;
    expect(threads(element)).to.have.lengthOf(2);
    expect(fadingEnds(element)).to.have.lengthOf(1);
  });

  detail('of many become ribbons with their number', async () => {
    const element = await mount({ data: fanOf(200), view: 'chart', selected: 'hub', lanes: 'none' });
    const ribbons = threads(element);
    expect(ribbons.length).to.be.within(2, 2 * MAX_OF_A_SIDE);
    const counted = ribbonCounts(element).map((count) => Number(textOf(count)));
    const alone = ribbons.length - counted.length;
    expect(counted.reduce((sum, count) => sum + count, alone)).to.equal(200);
  });

  it('are mirrored in a right-to-left page', async () => {
    const tipOf = (element: ConflictTimeline): number => {
      const head = only(threads(element).flatMap((thread) => headOf(thread) ?? [])).getBoundingClientRect();
      const box = chartWindow(element).getBoundingClientRect();
      const middle = (head.left + head.right) / 2;
      return element.parentElement!.dir === 'rtl' ? box.right - middle : middle - box.left;
    };
    const ltr = tipOf(await openReal({ selected: 'leshchenko-counterproductive' }));
    const rtl = tipOf(await openReal({ selected: 'leshchenko-counterproductive' }, { dir: 'rtl' }));
    expect(rtl).to.be.closeTo(ltr, 1);
  });
});

describe('following a thread by keys', () => {
  it('goes back to what an entry answers and on to what answers it, and says so', async () => {
    const element = await openReal();
    markOf(element, LESHCHENKO).focus();
    await press(element, '[');
    expect(focused(element)?.getAttribute('aria-label')).to.include(KLITSCHKO);
    expect(shadowText(element)).to.include(`Criticises ${KLITSCHKO}`);
    await press(element, '[');
    expect(focused(element)?.getAttribute('aria-label')).to.include('nothing to talk about');
    await press(element, ']');
    await press(element, ']');
    expect(focused(element)?.getAttribute('aria-label')).to.include(LESHCHENKO);
    await press(element, ']');
    expect(shadowText(element)).to.include('No replies');
  });

  detail('opens the next entry from within the details, and steps beside it', async () => {
    const element = await openReal();
    element.select('klitschko-bbc');
    await element.settled;
    partOf(element, 'details').focus();
    const { log } = record(element);
    await press(element, ']');
    expect(element.selected).to.equal('leshchenko-counterproductive');
    expect(focused(element)).to.equal(partOf(element, 'details'));
    await press(element, '}');
    expect(element.selected).to.equal('klitschko-zelenskyy-clash');
    expect(log.filter((name) => name === 'select')).to.have.lengthOf(2);
  });

  detail('does the same in the list, and in a right-to-left page', async () => {
    const element = await openReal({ view: 'list', selected: 'leshchenko-counterproductive' }, { dir: 'rtl' });
    toggleOf(openItem(element)).focus();
    await press(element, '[');
    expect(element.selected).to.equal('klitschko-bbc');
    expect(focused(element)).to.equal(toggleOf(openItem(element)));
  });

  detail('leaves brackets to what is typed into', async () => {
    const element = await openReal({ selected: 'leshchenko-counterproductive' });
    rootOf(element).querySelector('input')!.focus();
    expect(await press(element, '[')).to.equal(false);
    expect(element.selected).to.equal('leshchenko-counterproductive');
  });
});
