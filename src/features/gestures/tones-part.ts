/**
 * The entries of the window as tones, from its first time to its last: one tone an entry, higher for a higher lane, from
 * the left ear to the right. A fold is silent. A crowd is a burst: a tone for each lane in each step of time, louder the
 * more entries it has. Whatever the window holds, the tones are over after eight seconds and never louder than a speaker
 * can play.
 */
import type { ChartFrame } from '../../element/picture/chart-presenter.js';
import type { Picture } from '../../element/picture/picture.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { toPx } from '../../drawing/scale/view.js';

const WHOLE_S = 6;
/** Tones of one lane closer than this would be one. */
const STEP_S = 0.07;
const TONE_S = 0.16;
/** A tone an entry may take so long, since those of one time follow each other; more entries sound in steps. */
const LONGEST_S = 7.5;
/**
 * The tone of the lowest lane, and the steps up to the highest: a scale of five tones, in which no two are harsh
 * together.
 */
const LOWEST_HZ = 220;
const SCALE = [0, 2, 4, 7, 9];
const OCTAVE = 12;
/** Nobody tells two tones apart above that, 3,520 Hz: more lanes share these octaves. */
const OCTAVES = 4;
const LOUD = 0.16;
const LOUDEST = 0.5;
/** A tone fades to this, which nobody hears. */
const FAINT = 0.001;

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
  const placed = placedInTime(inWindow);
  const loudness = loudnessOf(placed);
  return withoutClipping(
    placed.map(({ at, lane, share, count }) => ({
      at,
      hz: pitch(lane, lanes),
      side: (rtl ? 1 - share : share) * 2 - 1,
      loud: loudness(count),
    })),
  );
}

interface Placed extends Heard {
  readonly at: number;
}

/** One by one, unless there are too many. */
function placedInTime(heard: readonly Heard[]): readonly Placed[] {
  if (heard.length * STEP_S > LONGEST_S || heard.some(({ count }) => count > 1)) return inSteps(heard);
  const placed = oneByOne(heard);
  return (placed.at(-1)?.at ?? 0) > LONGEST_S ? inSteps(heard) : placed;
}

/** One entry sounds the same in any window; the fullest burst is the loudest, so that 50 and 500 entries differ. */
function loudnessOf(placed: readonly Heard[]): (count: number) => number {
  const most = placed.reduce((highest, { count }) => Math.max(highest, count), 1);
  const power = Math.min(0.5, Math.log(LOUDEST / LOUD) / Math.log(most));
  return (count) => LOUD * count ** power;
}

/** Tones of several lanes add up: if all of one time would be more than a speaker can play, every tone is softer. */
function withoutClipping(tones: readonly Tone[]): readonly Tone[] {
  let sounding: Tone[] = [];
  let most = 0;
  for (const tone of tones) {
    sounding = [...sounding.filter(({ at }) => at + TONE_S > tone.at), tone];
    most = Math.max(
      most,
      sounding.reduce((sum, each) => sum + loudAt(each, tone.at), 0),
    );
  }
  return most <= 1 ? tones : tones.map((tone) => ({ ...tone, loud: tone.loud / most }));
}

/** It fades from its beginning. */
function loudAt({ loud, at }: Tone, time: number): number {
  return loud * (FAINT / loud) ** ((time - at) / TONE_S);
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
  if (lanes > OCTAVES * SCALE.length) return LOWEST_HZ * 2 ** ((OCTAVES * up) / (lanes - 1));
  const steps = OCTAVE * Math.floor(up / SCALE.length) + SCALE[up % SCALE.length]!;
  return LOWEST_HZ * 2 ** (steps / OCTAVE);
}

/** Plays tones, and calls when the last of them is over. */
export function playTones(audio: BaseAudioContext, tones: readonly Tone[], onEnd: () => void): void {
  const begin = audio.currentTime + STEP_S;
  let left = tones.length;
  for (const { at, hz, side, loud } of tones) {
    const tone = new OscillatorNode(audio, { frequency: hz, type: 'triangle' });
    const gain = new GainNode(audio, { gain: 0 });
    const from = begin + at;
    const end = from + TONE_S;
    gain.gain.setValueAtTime(loud, from);
    gain.gain.exponentialRampToValueAtTime(FAINT, end);
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
