/** Entries as tones: one each, in order of time, higher for a higher lane; any key stops them. */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { announced, chartStop } from '../look-ups.js';
import { mount, press } from '../mount.js';
import { until } from '../until.js';

interface Played {
  readonly hz: number;
  at: number;
}

const REAL = ['AudioContext', 'OscillatorNode', 'GainNode', 'StereoPannerNode'] as const;
const page = globalThis as unknown as Record<(typeof REAL)[number], unknown>;

/** Stands for the browser's audio, and notes what it would play. */
function listen(): { readonly tones: Played[]; closed: number; readonly sides: number[] } {
  const heard = { tones: [] as Played[], closed: 0, sides: [] as number[] };
  const node = { connect: (next: unknown) => next, addEventListener: () => undefined };
  page.AudioContext = class {
    readonly currentTime = 0;
    readonly destination = {};
    close = (): Promise<void> => {
      heard.closed++;
      return Promise.resolve();
    };
  };
  page.OscillatorNode = function (_: unknown, { frequency }: { readonly frequency: number }) {
    const tone = { hz: Math.round(frequency), at: NaN };
    heard.tones.push(tone);
    return { ...node, start: (at: number) => (tone.at = at), stop: () => undefined };
  };
  page.GainNode = function () {
    return { ...node, gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined } };
  };
  page.StereoPannerNode = function (_: unknown, { pan }: { readonly pan: number }) {
    heard.sides.push(pan);
    return node;
  };
  return heard;
}

describe('the entries of the window as tones', () => {
  const real = new Map<(typeof REAL)[number], unknown>();
  before(() => {
    for (const name of REAL) real.set(name, page[name]);
  });
  afterEach(() => {
    for (const [name, value] of real) page[name] = value;
  });

  async function enterChart(properties: object = {}): Promise<ConflictTimeline> {
    const element = await mount({ data: TWO_BURSTS, view: 'chart', ...properties });
    chartStop(element).focus();
    await element.settled;
    return element;
  }

  /** The code of tones comes with the first request. */
  async function play(element: ConflictTimeline, { tones }: { readonly tones: readonly Played[] }): Promise<void> {
    const { length } = tones;
    await press(element, 's');
    await until(() => tones.length > length, 'tones');
  }

  it('are one for each mark, in order of time, from left to right, with a silence for the fold', async () => {
    const heard = listen();
    const element = await enterChart();
    await play(element, heard);
    // Two entries are in both lanes.
    expect(heard.tones.length).to.equal(12);
    const times = heard.tones.map(({ at }) => at);
    expect(times).to.deep.equal([...times].sort((first, second) => first - second));
    expect(heard.sides).to.deep.equal([...heard.sides].sort((first, second) => first - second));
    expect(new Set(heard.tones.map(({ hz }) => hz)).size, 'a pitch for each lane').to.equal(2);
    const north = heard.tones[0]!.hz;
    expect(Math.max(...heard.tones.map(({ hz }) => hz)), 'the upper lane').to.equal(north);
    const pauses = times.slice(1).map((at, place) => at - times[place]!);
    expect(Math.max(...pauses)).to.be.greaterThan(3 * [...pauses].sort((a, b) => a - b)[5]!);
  });

  it('stop at any key, and begin again only by their own', async () => {
    const heard = listen();
    const element = await enterChart();
    await play(element, heard);
    await press(element, 'ArrowRight');
    expect(heard.closed).to.equal(1);
    await play(element, heard);
    const { length } = heard.tones;
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    expect([heard.closed, heard.tones.length]).to.deep.equal([2, length]);
  });

  it('stop when the element leaves the page', async () => {
    const heard = listen();
    const element = await enterChart();
    await play(element, heard);
    element.view = 'list';
    await element.settled;
    expect(heard.closed).to.equal(1);
  });

  it('of a crowd are bursts: few tones, louder for more', async () => {
    const heard = listen();
    const entries = Array.from({ length: 2000 }, (_, at) => ({
      id: `e${at}`,
      kind: 'event',
      title: `Number ${at}`,
      date: `2024-0${1 + (at % 3)}-0${1 + (at % 7)}`,
    }));
    const element = await enterChart({ data: { entries } });
    await play(element, heard);
    expect(heard.tones.length).to.be.within(3, 90);
  });

  it('are silent until they are asked for, and a browser without them says so', async () => {
    const heard = listen();
    const element = await enterChart();
    expect(heard.tones).to.deep.equal([]);
    page.AudioContext = undefined;
    await press(element, 's');
    await until(() => announced(element).startsWith('This browser'), 'an announcement');
    expect(announced(element)).to.equal('This browser cannot play tones.');
  });
});
