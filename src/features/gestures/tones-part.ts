/**
 * The entries of the window as tones, from its first time to its last: one tone an entry, higher for a higher lane, from
 * the left ear to the right. A fold is silent. A crowd is a burst: a tone for each lane in each step of time, louder the
 * more entries it has.
 */
import type { ChartFrame } from '../../element/picture/chart-presenter.js';
import type { Picture } from '../../element/picture/picture.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { toPx } from '../../drawing/scale/view.js';

const WHOLE_S = 6;
/** Tones of one lane closer than this would be one. */
const STEP_S = 0.07;
const TONE_S = 0.16;
/** So many entries still have a tone each. */
const MOST_TONES = 150;
/**
 * The tone of the lowest lane, and the steps up to the highest: a scale of five tones, in which no two are harsh
 * together.
 */
const LOWEST_HZ = 220;
const SCALE = [0, 2, 4, 7, 9];
const OCTAVE = 12;
const LOUD = 0.16;
const LOUDEST = 0.5;

interface Tone {
  readonly at: number;
  readonly hz: number;
  /** The side, from -1, left, to 1. */
  readonly side: number;
  readonly loud: number;
}

/** What sounds: so many entries of a lane at a share of the window. */
interface Heard {
  readonly lane: number;
  readonly share: number;
  readonly count: number;
}

export function tonesOf({ picture, scene }: ChartFrame, rtl: boolean): readonly Tone[] {
  const { totals, model } = picture;
  // An archive is here only in part, and counts the rest in columns.
  const heard = totals.all > model.count ? columnsOf(scene) : entriesOf(picture);
  const inWindow = heard.filter(({ share }) => share >= 0 && share <= 1);
  inWindow.sort((first, second) => first.share - second.share);
  const lanes = picture.context.arrangement.lanes.length;
  const isCrowd = inWindow.length > MOST_TONES || heard.some(({ count }) => count > 1);
  const placed = isCrowd ? inSteps(inWindow) : oneByOne(inWindow);
  return placed.map(({ at, lane, share, count }) => ({
    at,
    hz: pitch(lane, lanes),
    side: (rtl ? 1 - share : share) * 2 - 1,
    loud: Math.min(LOUD * Math.sqrt(count), LOUDEST),
  }));
}

interface Placed extends Heard {
  readonly at: number;
}

/** Those at the same time follow each other. */
function oneByOne(heard: readonly Heard[]): readonly Placed[] {
  let free = 0;
  return heard.map((each) => {
    const at = Math.max(each.share * WHOLE_S, free);
    free = at + STEP_S;
    return { ...each, at };
  });
}

function inSteps(heard: readonly Heard[]): readonly Placed[] {
  const tones = new Map<string, Placed>();
  for (const { lane, share, count } of heard) {
    const at = Math.floor((share * WHOLE_S) / STEP_S) * STEP_S;
    const key = `${String(lane)}/${String(at)}`;
    tones.set(key, { lane, share, at, count: count + (tones.get(key)?.count ?? 0) });
  }
  return [...tones.values()];
}

function entriesOf({ context, target }: Picture): Heard[] {
  return context.arrangement.lanes.flatMap(({ entries }, lane) =>
    Array.from(entries, (entry) => ({ lane, share: toPx(target, context.timeOf(entry)) / target.widthPx, count: 1 })),
  );
}

function columnsOf({ stacks, offsetPx, transform }: Scene): Heard[] {
  return [...stacks].flatMap(([lane, { x0, x1, count }]) =>
    Array.from(count, (number, at) => ({
      lane,
      share: ((x0[at]! + x1[at]!) / 2 + offsetPx) / transform.widthPx,
      count: number,
    })),
  );
}

function pitch(lane: number, lanes: number): number {
  const up = lanes - 1 - lane;
  const steps = OCTAVE * Math.floor(up / SCALE.length) + SCALE[up % SCALE.length]!;
  return LOWEST_HZ * 2 ** (steps / OCTAVE);
}

/** Plays tones, and calls when the last of them is over. */
export function playTones(audio: AudioContext, tones: readonly Tone[], onEnd: () => void): void {
  const begin = audio.currentTime + STEP_S;
  let left = tones.length;
  for (const { at, hz, side, loud } of tones) {
    const tone = new OscillatorNode(audio, { frequency: hz, type: 'triangle' });
    const gain = new GainNode(audio, { gain: 0 });
    const from = begin + at;
    const end = from + TONE_S;
    gain.gain.setValueAtTime(loud, from);
    gain.gain.exponentialRampToValueAtTime(0.001, end);
    tone
      .connect(gain)
      .connect(new StereoPannerNode(audio, { pan: side }))
      .connect(audio.destination);
    tone.start(from);
    tone.stop(end);
    tone.addEventListener('ended', () => {
      if (--left === 0) onEnd();
    });
  }
}
