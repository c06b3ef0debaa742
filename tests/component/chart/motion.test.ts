import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { mount } from '../mount.js';
import { until } from '../until.js';
import { evenly, inMotion } from '../motion.js';

const MARCH_2022 = Date.UTC(2022, 2, 1);
const RANGE = { start: MARCH_2022, end: MARCH_2022 + 3 * 86_400_000 };
/** A flight takes 49 at most. */
const MAX_FRAMES = 150;

/** Place of the first of March, frame by frame, until everything is at rest. */
async function watch(element: ConflictTimeline): Promise<readonly number[]> {
  const places: number[] = [];
  const rest = { reached: false };
  void element.settled.then(() => (rest.reached = true));
  for (let frame = 0; !rest.reached && frame < MAX_FRAMES; frame++) {
    places.push(Math.round(element.xAt(MARCH_2022)!));
    await new Promise(requestAnimationFrame);
  }
  places.push(Math.round(element.xAt(MARCH_2022)!));
  return [...new Set(places)];
}

describe('motion', () => {
  it(
    'passes through places between the old one and the new one, in one direction',
    inMotion(
      evenly(async () => {
        const element = await mount({ data: TWO_BURSTS });
        const from = element.xAt(MARCH_2022)!;
        element.zoomTo(RANGE);
        const places = await watch(element);
        expect(places.length).to.be.greaterThan(3);
        expect(places[0]).to.be.closeTo(from, 60);
        expect(places).to.deep.equal([...places].sort((left, right) => right - left));
      }),
    ),
  );

  it(
    'a new one takes over from the middle of the old one',
    inMotion(
      evenly(async () => {
        const element = await mount({ data: TWO_BURSTS });
        const fit = Math.round(element.xAt(MARCH_2022)!);
        element.zoomTo(RANGE);
        await until(() => Math.abs(element.xAt(MARCH_2022)! - fit) > 5, 'it has left its place');
        const middle = element.xAt(MARCH_2022)!;
        element.zoomToFit();
        const places = await watch(element);
        expect(places[0], 'no jump to an end').to.be.closeTo(middle, 60);
        expect(places.at(-1)).to.equal(fit);
      }),
    ),
  );

  it(
    'a fold opens in motion',
    inMotion(
      evenly(async () => {
        const element = await mount({ data: TWO_BURSTS });
        element.toggleFold(0);
        expect((await watch(element)).length).to.be.greaterThan(2);
      }),
    ),
  );

  it('jumps for who asks for less motion', async () => {
    const element = await mount({ data: TWO_BURSTS });
    element.zoomTo(RANGE);
    expect((await watch(element)).length).to.be.at.most(2);
    expect(element.visibleRange).to.deep.equal(RANGE);
  });

  it(
    'the end of one leaves the window where it was asked to be',
    inMotion(async () => {
      const element = await mount({ data: TWO_BURSTS });
      element.zoomTo(RANGE);
      expect(element.visibleRange, 'what was asked for, at once').to.deep.equal(RANGE);
      await element.settled;
      expect(element.visibleRange).to.deep.equal(RANGE);
    }),
  );
});
