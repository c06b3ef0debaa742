/**
 * The present colours of the marks, for a canvas. They come from the same style rules as the SVG's: a hidden sample of
 * each stroke ({@link samplesTemplate}) takes the class of a colour, and its computed style is read.
 */
import { svg, type SVGTemplateResult } from 'lit';
import type { Tier } from '../dates/tier.js';
import { Sprites } from './sprites.js';

export interface Stroke {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
}

/** Names of the strokes, each with its element in the SVG. */
const SAMPLES = {
  band: 'rect.band',
  extent: 'rect.extent',
  bar: 'rect.bar',
  core: 'rect.core',
  unspecified: 'rect.band.unspecified',
  member: 'rect.member',
  'member ghost': 'rect.member.ghost',
  whisker: '.whisker',
  dotted: '.dotted',
  density: '.density',
  force: '.force',
  vague: '.vague',
  tray: '.tray',
  hairline: '.hairline',
  stem: '.stem .line',
  dot: '.dot.plain',
  'hollow dot': '.dot.hollow',
  ring: '.dot.titled',
  glyph: '.glyph.plain path',
  hollow: '.glyph.hollow path',
  dashed: '.glyph.hollow.dashed path',
  dots: '.glyph.plain path.dots',
  'hollow dots': '.glyph.hollow path.dots',
  'found-ring': '.found-ring',
} as const;
export type StrokeName = keyof typeof SAMPLES;
const STROKE_NAMES = Object.keys(SAMPLES) as readonly StrokeName[];

/** Not rendered, since it is among definitions; styled all the same. */
export const samplesTemplate: SVGTemplateResult = svg`<defs><g class="samples mark">
  <rect class="band"></rect><rect class="extent"></rect><rect class="bar"></rect><rect class="core"></rect><rect class="band unspecified"></rect>
  <rect class="member"></rect><rect class="member ghost"></rect>
  <path class="whisker"></path><path class="dotted"></path><path class="density"></path>
  <path class="force"></path><path class="vague"></path><path class="tray"></path><path class="hairline"></path>
  <g class="stem"><path class="line"></path></g>
  <circle class="dot plain"></circle><circle class="dot hollow"></circle><circle class="dot titled"></circle>
  <g class="glyph plain"><path></path><path class="dots"></path></g>
  <g class="glyph hollow"><path></path><path class="dots"></path></g>
  <g class="glyph hollow dashed"><path></path></g>
  <circle class="found-ring"></circle>
  <text class="label minor"></text><text class="label"></text><text class="label lead"></text>
</g></defs>`;

export interface LabelStyle {
  readonly font: string;
  readonly fill: string;
}

export class CanvasTheme {
  readonly #samples: Element;
  readonly #pixelRatio: number;
  #sprites: Sprites | undefined;
  readonly #strokes = new Map<number, ReadonlyMap<StrokeName, Stroke>>();
  readonly #rgb = new Map<string, string>();
  readonly #labels: LabelStyle[] = [];

  /**
   * `root` holds {@link samplesTemplate}; `pixelRatio` is the number of device pixels per px. The values read are
   * remembered: another theme needs another object.
   */
  constructor(root: ParentNode, pixelRatio: number) {
    const samples = root.querySelector('.samples');
    if (samples === null) throw new Error('the samples are not there yet');
    this.#samples = samples;
    this.#pixelRatio = pixelRatio;
  }

  /** Glyphs in these colours, larger in the proportion of the text. */
  get sprites(): Sprites {
    this.#sprites ??= new Sprites(this.#pixelRatio, scaleOf(this.#samples.querySelector(SAMPLES.glyph)));
    return this.#sprites;
  }

  /** Search matches can look different from other marks. */
  stroke(name: StrokeName, colour: number, found = false): Stroke {
    // Called many times in a frame, so it makes no text.
    const key = 2 * colour + (found ? 1 : 0);
    let strokes = this.#strokes.get(key);
    if (strokes === undefined) {
      strokes = this.#read(`samples mark c${String(colour)} ${found ? 'found' : ''}`);
      this.#strokes.set(key, strokes);
    }
    return strokes.get(name)!;
  }

  /** All strokes of a colour: after each change of the class the browser computes the styles of all samples again. */
  #read(classes: string): ReadonlyMap<StrokeName, Stroke> {
    this.#samples.setAttribute('class', classes);
    return new Map(STROKE_NAMES.map((name) => [name, strokeOf(this.#samples.querySelector(SAMPLES[name]))]));
  }

  /** The letters of a tier. */
  label(tier: Tier): LabelStyle {
    const known = this.#labels[tier];
    if (known !== undefined) return known;
    const sample = this.#samples.querySelectorAll('.label')[tier];
    const style = sample && getComputedStyle(sample);
    return (this.#labels[tier] = { font: style?.font ?? '', fill: style?.fill ?? '' });
  }

  /** The colour of a mark as "r g b", to be faded. */
  rgb(colour: number, found: boolean): string {
    const { fill } = this.stroke('member', colour, found);
    const known = this.#rgb.get(fill);
    if (known !== undefined) return known;
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (context === null) return '0 0 0';
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
    const rgb = context.getImageData(0, 0, 1, 1).data.slice(0, 3).join(' ');
    this.#rgb.set(fill, rgb);
    return rgb;
  }
}

function strokeOf(sample: Element | null): Stroke {
  const style = sample === null ? undefined : getComputedStyle(sample);
  return {
    fill: style?.fill ?? 'none',
    stroke: style?.stroke ?? 'none',
    width: Number.parseFloat(style?.strokeWidth ?? '1'),
    dash: dashOf(style?.strokeDasharray ?? 'none'),
  };
}

function scaleOf(sample: Element | null): number {
  const scale = Number.parseFloat(sample === null ? '' : getComputedStyle(sample).scale);
  return Number.isNaN(scale) ? 1 : scale;
}

function dashOf(dash: string): readonly number[] {
  return dash === 'none' ? [] : dash.split(/[ ,]+/).map((part) => Number.parseFloat(part));
}
