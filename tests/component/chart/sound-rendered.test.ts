/**
 * The tones as samples, by the browser's own Web Audio: what is heard is measured, not what was asked for. Loudness follows
 * the number of entries and pitch the lane, folds are silent, and no sound is longer or louder than the page says.
 */
import { expect } from '@open-wc/testing';
import type { ConflictTimeline } from '../../../src/entry-points/index.js';
import { TWO_BURSTS } from '../datasets.js';
import { announced, chartStop } from '../look-ups.js';
import { mount, press } from '../mount.js';
import { until } from '../until.js';

const RATE = 22_050;
/** The promise of docs/accessibility.md. */
const LONGEST_S = 8;
const RENDERED_S = 20;
/** Softer samples are silence: tones fade to a tenth of this. */
const SILENT = 0.01;
/** A silence of at least so long parts two bursts; two tones of one burst are 0.07 s apart. */
const PAUSE_S = 0.2;

interface Burst {
  /** Samples from the beginning. */
  readonly from: number;
  readonly to: number;
  readonly peak: number;
}

const page = globalThis as unknown as { AudioContext: unknown; OscillatorNode: unknown };
const real = { AudioContext: globalThis.AudioContext, OscillatorNode: globalThis.OscillatorNode };

async function enterChart(data: object, properties: object = {}): Promise<ConflictTimeline> {
  const element = await mount({ data, view: 'chart', ...properties });
  chartStop(element).focus();
  await element.settled;
  return element;
}

/** What a press of the key makes a speaker play, both sides added. */
async function heard(data: object, properties: object = {}): Promise<Float32Array> {
  const audio = new OfflineAudioContext(2, RENDERED_S * RATE, RATE);
  let tones = 0;
  page.AudioContext = function () {
    return Object.assign(audio, { close: () => Promise.resolve() });
  };
  page.OscillatorNode = class extends real.OscillatorNode {
    constructor(...given: ConstructorParameters<typeof OscillatorNode>) {
      super(...given);
      tones++;
    }
  };
  const element = await enterChart(data, properties);
  await press(element, 's');
  await until(() => tones > 0, 'tones');
  const [left, right] = await audio.startRendering().then((sound) => [0, 1].map((side) => sound.getChannelData(side)));
  // A tone in the middle is as loud on both sides together as one on a side.
  return left!.map((sample, at) => Math.sign(sample || right![at]!) * Math.hypot(sample, right![at]!));
}

function burstsOf(samples: Float32Array): readonly Burst[] {
  const bursts: { from: number; to: number; peak: number }[] = [];
  for (const [at, sample] of samples.entries()) {
    const loud = Math.abs(sample);
    if (loud < SILENT) continue;
    const last = bursts.at(-1);
    if (last === undefined || at - last.to > PAUSE_S * RATE) bursts.push({ from: at, to: at, peak: loud });
    else Object.assign(last, { to: at, peak: Math.max(last.peak, loud) });
  }
  return bursts;
}

/** By its changes of sign. */
function hertz(samples: Float32Array, { from, to }: Burst): number {
  let changes = 0;
  for (let at = from + 1; at <= to; at++) if (samples[at]! >= 0 !== samples[at - 1]! >= 0) changes++;
  return (changes / 2 / (to - from)) * RATE;
}

function entriesOn(dates: Readonly<Record<string, number>>, party?: (at: number) => string): object[] {
  return Object.entries(dates).flatMap(([date, count]) =>
    Array.from({ length: count }, (_, at) => ({
      id: `${date}-${at}`,
      kind: 'event',
      title: `Number ${at}`,
      date,
      ...(party && { parties: [party(at)] }),
    })),
  );
}

const NINE = Array.from({ length: 9 }, (_, at) => ({ id: `p${at}`, name: `Party ${at}` }));

describe('the tones that are heard', () => {
  afterEach(() => Object.assign(page, real));

  it('are louder for more entries, also beyond ten of them', async () => {
    const entries = entriesOn({ '2001-03-01': 1, '2006-03-01': 10, '2011-03-01': 100, '2016-03-01': 1000 });
    const bursts = burstsOf(await heard({ entries }, { lanes: 'none' }));
    const peaks = bursts.map(({ peak }) => peak);
    expect(peaks).to.have.lengthOf(4);
    for (const [at, peak] of peaks.entries())
      if (at > 0) expect(peak, peaks.join(' ')).to.be.greaterThan(1.2 * peaks[at - 1]!);
  });

  it('are higher for a higher lane', async () => {
    // The lowest lane is the first in time.
    const entries = NINE.flatMap((_, at) =>
      entriesOn({ [`20${10 + at}-03-01`]: 1 }, () => `p${8 - at}`).map((entry) => ({ ...entry, id: `e${at}` })),
    );
    const samples = await heard({ parties: NINE, entries });
    const pitches = burstsOf(samples).map((burst) => hertz(samples, burst));
    expect(pitches).to.have.lengthOf(9);
    for (const [at, pitch] of pitches.entries())
      if (at > 0) expect(pitch, pitches.join(' ')).to.be.greaterThan(1.08 * pitches[at - 1]!);
  });

  it('are silent for a fold', async () => {
    const bursts = burstsOf(await heard(TWO_BURSTS));
    const pauses = bursts.slice(1).map(({ from }, at) => from - bursts[at]!.to);
    const [longest, second] = [...pauses].sort((one, other) => other - one);
    expect(bursts).to.have.lengthOf(10);
    expect(pauses.indexOf(longest!), 'after the five of the first year').to.equal(4);
    expect(longest).to.be.greaterThan(1.5 * second!);
  });

  const CROWDS = {
    'a year of one entry a day': entriesOn(
      Object.fromEntries(
        Array.from({ length: 365 }, (_, at) => [new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10), 1]),
      ),
    ),
    'one day of all entries at the end': entriesOn({ '2020-01-01': 1, '2020-01-02': 100 }),
    'a thousand entries of nine parties in a day': entriesOn(
      { '2020-01-01': 500, '2020-03-02': 500 },
      (at) => `p${at % 9}`,
    ),
  };
  for (const [name, entries] of Object.entries(CROWDS))
    it(`are over in eight seconds, and not cut at their peaks: ${name}`, async () => {
      const samples = await heard({ parties: NINE, entries });
      const bursts = burstsOf(samples);
      expect(bursts.at(-1)!.to / RATE).to.be.lessThan(LONGEST_S);
      expect(Math.max(...bursts.map(({ peak }) => peak))).to.be.within(0.1, 1);
    });

  it('begin with a press, and end with Escape', async () => {
    const contexts: AudioContext[] = [];
    page.AudioContext = class extends real.AudioContext {
      constructor() {
        super();
        contexts.push(this);
      }
    };
    const element = await enterChart(TWO_BURSTS);
    await press(element, 'ArrowRight');
    expect(contexts).to.deep.equal([]);
    await press(element, 's');
    expect(contexts.map(({ state }) => state)).to.not.deep.equal(['closed']);
    await press(element, 'Escape');
    await until(() => contexts[0]!.state === 'closed', 'the end of the sound');
    expect(contexts).to.have.lengthOf(1);
  });

  it('of a window without an entry are none, and its words say so', async () => {
    const element = await enterChart({ entries: entriesOn({ '2020-01-01': 1, '2020-01-20': 1 }) });
    element.visibleRange = { start: Date.UTC(2020, 0, 8), end: Date.UTC(2020, 0, 12) };
    await element.settled;
    await press(element, 's');
    await until(
      () => announced(element).endsWith('No entry lies in this time; 1 earlier, 1 later'),
      'the words of the window',
    );
  });
});
