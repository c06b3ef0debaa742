import { expect } from '@open-wc/testing';
import { readingTimeMs } from '../../../../src/features/story/story-clock.js';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../../datasets.js';
import { detail } from '../../detail.js';
import { announced } from '../../look-ups.js';
import { mount, nameOf, one, partOf, press } from '../../mount.js';
import { playButton } from './story-look-ups.js';

/** The status for screen readers empties itself after so long: no page of the story waits for that. */
const STATUS_MS = 10_000;

/** A clock under the control of the test. */
class Clock {
  #setTimeout = globalThis.setTimeout;
  #clearTimeout = globalThis.clearTimeout;
  #waiting = new Map<number, { readonly call: () => void; readonly ms: number }>();

  install(): void {
    let last = 1e9;
    const later = (call: () => void, ms = 0): number => {
      if (ms < 6000 || ms === STATUS_MS) return this.#setTimeout.call(globalThis, call, ms) as unknown as number;
      this.#waiting.set(++last, { call, ms });
      return last;
    };
    Object.assign(globalThis, {
      setTimeout: later,
      clearTimeout: (id: number) => {
        if (!this.#waiting.delete(id)) this.#clearTimeout.call(globalThis, id);
      },
    });
  }

  restore(): void {
    Object.assign(globalThis, { setTimeout: this.#setTimeout, clearTimeout: this.#clearTimeout });
  }

  get waiting(): readonly number[] {
    return [...this.#waiting.values()].map(({ ms }) => ms);
  }

  turn(): void {
    const [first] = this.#waiting;
    if (first === undefined) throw new Error('nothing waits');
    this.#waiting.delete(first[0]);
    first[1].call();
  }
}

const STORY = [
  { heading: 'One', entry: '2022-3' },
  { heading: 'Two', text: 'x'.repeat(200), entry: '2025-1' },
  { heading: 'Three', entry: '2025-5' },
];

describe('a playing story', () => {
  const clock = new Clock();
  beforeEach(() => {
    clock.install();
  });
  afterEach(() => {
    clock.restore();
  });

  const begin = async (): Promise<ConflictTimeline> => {
    const element = await mount({ data: { ...TWO_BURSTS, story: STORY }, story: 0 });
    playButton(element).click();
    await element.settled;
    return element;
  };
  const name = (element: ConflictTimeline): string => nameOf(playButton(element));

  detail('never starts unasked', async () => {
    await mount({ data: { ...TWO_BURSTS, story: STORY }, story: 0 });
    expect(clock.waiting).to.deep.equal([]);
  });

  it('turns each page when it can have been read, and stops at the end', async () => {
    const element = await begin();
    expect([name(element), clock.waiting]).to.deep.equal(['Pause', [6000]]);
    clock.turn();
    await element.settled;
    expect(element.story).to.equal(1);
    expect(announced(element), 'with its text, since no focus moves there').to.match(
      /^Step 2 of 3: Two\. x+\. In this step: Title 2025-1, 1 March 2025$/,
    );
    expect(clock.waiting[0]).to.be.greaterThan(6000);
    clock.turn();
    await element.settled;
    expect([element.story, name(element), clock.waiting]).to.deep.equal([2, 'Play', []]);
  });

  detail('begins again from the last step', async () => {
    const element = await mount({ data: { ...TWO_BURSTS, story: STORY }, story: 2 });
    playButton(element).click();
    await element.settled;
    expect([element.story, name(element)]).to.deep.equal([0, 'Pause']);
  });

  const SIGNS: readonly (readonly [name: string, sign: (element: ConflictTimeline) => void])[] = [
    ['a key anywhere', () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))],
    ['a pointer anywhere', () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))],
    [
      'a key on its own button that does not press it',
      (element) =>
        playButton(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true })),
    ],
    [
      'a wheel over its own button',
      (element) => playButton(element).dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true })),
    ],
    ['a wheel', () => document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))],
    [
      'a focus that moves',
      (element) => {
        one(element, '[data-focus="more-menu"]').focus();
      },
    ],
    ['a page that is left', () => document.dispatchEvent(new Event('visibilitychange'))],
    [
      'its own button',
      (element) => {
        playButton(element).click();
      },
    ],
    [
      'another step',
      (element) => {
        element.nextStep();
      },
    ],
    ['a step that the page sets', (element) => (element.story = 2)],
    [
      'the element leaving the page',
      (element) => {
        element.remove();
      },
    ],
  ];
  for (const [what, sign] of SIGNS) {
    detail(`stops at once by ${what}`, async () => {
      const element = await begin();
      sign(element);
      expect(clock.waiting).to.deep.equal([]);
    });
  }

  it('starts and stops by Space in the panel', async () => {
    const element = await mount({ data: { ...TWO_BURSTS, story: STORY }, story: 0 });
    partOf(element, 'story').focus();
    await press(element, ' ');
    expect([name(element), clock.waiting.length]).to.deep.equal(['Pause', 1]);
    await press(element, ' ');
    expect([name(element), clock.waiting.length]).to.deep.equal(['Play', 0]);
  });
});

describe('the time for a step', () => {
  detail('grows with its text, within bounds', () => {
    expect(readingTimeMs(0)).to.equal(6000);
    expect(readingTimeMs(200)).to.be.within(10_000, 16_000);
    expect(readingTimeMs(100_000)).to.equal(24_000);
  });
});
