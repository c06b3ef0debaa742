import { expect } from '@open-wc/testing';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { ONE_ENTRY } from '../datasets.js';
import { detail } from '../detail.js';
import { calendarWords, chartWindow, labels, shapes } from '../look-ups.js';
import { all, allMarks, mount, resize, rootOf } from '../mount.js';
import { boxesOf, type Box } from '../text-boxes.js';

const SLACK_PX = 1;
const WIDTHS_PX = [1200, 760, 360];

/** The part of a line of text that letters take: boxes of fonts are higher. */
function overlap(a: Box, b: Box): boolean {
  const third = (box: Box): number => (box.bottom - box.top) / 3;
  return (
    a.left < b.right - SLACK_PX &&
    b.left < a.right - SLACK_PX &&
    a.top + third(a) < b.bottom - third(b) &&
    b.top + third(b) < a.bottom - third(a)
  );
}

function expectLabelsApart(element: ConflictTimeline, least = 4): void {
  const boxes = boxesOf(labels(element));
  expect(boxes.length).to.be.at.least(least);
  for (const [index, label] of boxes.entries()) {
    for (const other of boxes.slice(index + 1))
      expect(overlap(label, other), `${label.text} over ${other.text}`).to.equal(false);
  }
}

function expectNoNaN(element: ConflictTimeline): void {
  for (const node of rootOf(element).querySelectorAll('svg, svg *, [style]')) {
    for (const { name, value } of node.attributes) {
      if (name.startsWith('aria') || name === 'class') continue;
      expect(value, `${node.localName} ${name}`).not.to.match(/NaN|Infinity|undefined/);
    }
  }
}

describe('the real dataset on screen', () => {
  for (const widthPx of WIDTHS_PX) {
    it(`at ${widthPx} px: labels stay apart, inside the plot, and clear of every glyph`, async () => {
      const element = await mount({ data: dataset, view: 'chart' }, { widthPx });
      expectLabelsApart(element);
      const plot = chartWindow(element).getBoundingClientRect();
      const glyphs = boxesOf(shapes(element, 'glyph'));
      for (const label of boxesOf(labels(element))) {
        expect(label.left, label.text).to.be.at.least(plot.left - SLACK_PX);
        expect(label.right, label.text).to.be.at.most(plot.right + SLACK_PX);
        for (const glyph of glyphs) expect(overlap(label, glyph), label.text).to.equal(false);
      }
    });

    it(`at ${widthPx} px: words of the calendar stay apart`, async () => {
      const element = await mount({ data: dataset, view: 'chart' }, { widthPx });
      const words = boxesOf(calendarWords(element));
      expect(words.length).to.be.greaterThan(2);
      for (const [index, word] of words.entries()) {
        for (const other of words.slice(index + 1))
          expect(overlap(word, other), `${word.text} over ${other.text}`).to.equal(false);
      }
    });

    it(`at ${widthPx} px: nothing reaches beyond the element`, async () => {
      for (const view of ['chart', 'list'] as const) {
        const element = await mount({ data: dataset, view }, { widthPx });
        const { left, right } = element.getBoundingClientRect();
        expect(right - left).to.be.closeTo(widthPx, 1);
        for (const part of all(element, 'header, [part="toolbar"] > *, [part="list"], [part="legend"]')) {
          const box = part.getBoundingClientRect();
          expect(box.left, part.className).to.be.at.least(left);
          expect(box.right, part.className).to.be.at.most(right + SLACK_PX);
        }
      }
    });
  }

  it('labels stay apart while the reader zooms', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
    for (const [start, end] of [
      ['2022-02-01', '2022-03-20'],
      ['2025-03-01', '2025-05-10'],
      ['2025-04-22', '2025-04-29'],
      ['2025-04-25', '2025-04-26'],
    ] as const) {
      element.visibleRange = { start: Date.parse(start), end: Date.parse(end) };
      await element.settled;
      // In February 2022 there are two entries.
      expectLabelsApart(element, 2);
      expectNoNaN(element);
    }
  });

  detail('has no NaN in any attribute, at any width, hidden ones included', async () => {
    for (const widthPx of [...WIDTHS_PX, 40, 1, 0]) {
      for (const data of [dataset, ONE_ENTRY]) {
        const element = await mount({ data, view: 'chart' }, { widthPx });
        expectNoNaN(element);
        element.remove();
      }
    }
  });

  it('settles without a width, however late it is asked to', async () => {
    const element = await mount({ data: ONE_ENTRY }, { widthPx: 0 });
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await element.settled;
    await resize(element, 900);
    expect(allMarks(element)).to.have.lengthOf(1);
  });

  it('draws when it is shown after having been hidden', async () => {
    const element = await mount({}, { widthPx: 900 });
    element.style.display = 'none';
    element.data = dataset;
    await element.settled;
    expectNoNaN(element);
    element.style.display = '';
    await resize(element, 900);
    expectLabelsApart(element);
  });

  it('shows every entry with a label at 1200 px', async () => {
    const element = await mount({ data: dataset, view: 'chart' }, { widthPx: 1200 });
    const marks = allMarks(element);
    // An entry of two parties has a mark in the lane of each.
    expect(new Set(marks.map((mark) => mark.getAttribute('data-entry'))).size).to.equal(dataset.entries.length);
    expect(labels(element)).to.have.lengthOf(marks.length);
  });
});
