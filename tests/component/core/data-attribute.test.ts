import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { holdTimers } from '../../held-timers.js';
import { TWO_BURSTS } from '../datasets.js';
import { detail } from '../detail.js';
import '../mount.js';

describe('data in an attribute', () => {
  /** What is said once the wait for a framework is over. */
  async function saidOf(give: (element: ConflictTimeline) => void): Promise<readonly string[]> {
    const timers = holdTimers(3000, 3000);
    const lines: string[] = [];
    const { warn } = console;
    console.warn = (line: unknown) => lines.push(String(line));
    try {
      const element = document.createElement('conflict-timeline');
      element.setAttribute('data', '[object Object]');
      document.body.append(element);
      give(element);
      await element.settled;
      timers.letGo();
      element.remove();
    } finally {
      timers.restore();
      console.warn = warn;
    }
    return lines.filter((line) => line.startsWith('conflict-timeline: '));
  }

  detail('is named with the ways to give data', async () => {
    const [line = '', ...others] = await saidOf(() => undefined);
    expect(others).to.deep.equal([]);
    expect(line)
      .to.include('nothing reads the attribute data “[object Object]”')
      .and.to.include('set the property data');
  });

  detail('is none of those that a page may leave in a tag that has data', async () => {
    expect(
      await saidOf((element) => {
        element.data = TWO_BURSTS;
      }),
    ).to.deep.equal([]);
    expect(
      await saidOf((element) => {
        element.remove();
      }),
    ).to.deep.equal([]);
  });
});
