import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import { mount } from '../mount.js';

/** What the console is told while `act` runs. */
async function warned(act: () => Promise<void>): Promise<readonly string[]> {
  const lines: string[] = [];
  const { warn } = console;
  console.warn = (line: unknown) => lines.push(String(line));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return lines.filter((line) => line.startsWith('conflict-timeline: the element has no'));
}

const attributes = (element: ConflictTimeline, values: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
};

describe('a value that the element does not know', () => {
  detail('gives way to the default, and is named once in the console with those that there are', async () => {
    const element = await mount({ data: TWO_BURSTS, controls: 'auto' });
    const lines = await warned(async () => {
      attributes(element, { view: 'grid', lanes: 'colour', times: 'later', wheel: 'up', timeout: 'abc', media: '1' });
      attributes(element, { controls: 'some', check: 'maybe', follow: 'x', 'poll-interval': 'often' });
      await element.settled;
      element.setAttribute('view', 'grid');
      await element.settled;
    });
    const { view, lanes, times, wheel, timeout, media, controls, check, follow, pollInterval } = element;
    expect([view, lanes, times, wheel, timeout, media, controls, check, follow, pollInterval]).to.deep.equal([
      'auto',
      'auto',
      'happened',
      'modifier',
      60_000,
      'ask',
      'auto',
      'auto',
      'none',
      60,
    ]);
    expect(lines).to.have.lengthOf(10);
    expect(lines).to.include(
      'conflict-timeline: the element has no view “grid”: auto takes its place. It can be auto, chart, list, table.',
    );
    expect(lines.filter((line) => line.includes('NaN'))).to.deep.equal([]);
    expect(lines.join('\n')).to.include('no timeout “abc”').and.to.include('no pollInterval “often”');
  });

  detail('is none of those that it knows', async () => {
    const element = await mount({ data: TWO_BURSTS });
    const lines = await warned(async () => {
      attributes(element, { view: 'list', lanes: 'party kind', times: 'said', wheel: 'none', timeout: '0' });
      attributes(element, { check: '', controls: 'none', media: 'none', follow: 'poll', 'poll-interval': '5' });
      await element.settled;
    });
    expect(lines).to.deep.equal([]);
    expect([element.view, element.lanes, element.timeout]).to.deep.equal(['list', 'party kind', 0]);
  });
});
