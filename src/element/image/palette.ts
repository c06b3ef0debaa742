/** Colours of a picture in a file: those of the element, as plain numbers that every program understands. */
import type { Party } from '../../dataset/data/dataset.js';
import { longColour } from '../../dataset/base/given-colour.js';
import { givenColours, WHITE_IN_THE_DARK } from '../../drawing/layout/given-colours.js';

/** Colours on a white ground, or on a dark one. */
export type ImageTheme = 'light' | 'dark';

export interface Palette {
  readonly surface: string;
  readonly sunken: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly tear: string;
  /** Colours by the palette index of marks. */
  readonly marks: readonly string[];
}

export const PALETTES: Readonly<Record<ImageTheme, Palette>> = {
  light: {
    surface: '#ffffff',
    sunken: '#f2f4f7',
    ink: '#15181d',
    muted: '#59636f',
    line: '#e4e7eb',
    lineStrong: '#858e99',
    tear: '#c3c9d1',
    marks: ['#285bf6', '#995a50', '#5e4700', '#00492e', '#5502c3', '#890064', '#577500', '#007492', '#69676d'],
  },
  dark: {
    surface: '#14181e',
    sunken: '#1c222b',
    ink: '#eef1f5',
    muted: '#a3adba',
    line: '#2a313b',
    lineStrong: '#76818e',
    tear: '#46505d',
    marks: ['#6c89ff', '#ff5829', '#fcb300', '#00b66a', '#d0aaff', '#d86fb0', '#b7f185', '#9bf5ff', '#a4b7ae'],
  },
};

/** Mixes a share of one colour into another, as `color-mix` does in sRGB. */
export function mixed(colour: string, share: number, ground: string): string {
  const [one, two] = [partsOf(colour), partsOf(ground)];
  return `#${one
    .map((part, at) =>
      Math.round(part * share + two[at]! * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function partsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

const NAMES = {
  surface: '--_surface',
  sunken: '--_sunken',
  ink: '--_ink',
  muted: '--_muted',
  line: '--_line',
  lineStrong: '--_line-strong',
  tear: '--_line-strong',
} as const;
const MARKS = 9;

/** The present colours of an element, with the changes of a page. */
export function pagePalette(root: ShadowRoot): Partial<Palette> | undefined {
  const probe = document.createElement('span');
  probe.hidden = true;
  root.append(probe);
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  try {
    if (context === null) return undefined;
    const colourOf = (name: string): string => {
      probe.style.setProperty('color', `var(${name})`);
      return plainColour(getComputedStyle(probe).color, context);
    };
    const named = Object.entries(NAMES).map(([key, name]) => [key, colourOf(name)] as const);
    return {
      ...Object.fromEntries<string>(named),
      marks: Array.from({ length: MARKS }, (_, index) => colourOf(`--_party-${String(index)}`)),
    };
  } finally {
    probe.remove();
  }
}

/** A colour can be written in many ways: a canvas understands them all. */
function plainColour(colour: string, context: CanvasRenderingContext2D): string {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const parts = Array.from(context.getImageData(0, 0, 1, 1).data.slice(0, 3));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The palette with the party colours of a dataset, as the element draws them. */
export function paletteOf(theme: ImageTheme, parties: readonly Party[] = []): Palette {
  const palette = PALETTES[theme];
  const colours = givenColours(parties);
  const marks = palette.marks.map((mark, at) => {
    const color = colours[at];
    if (color === undefined) return mark;
    const given = longColour(color);
    return theme === 'dark' ? mixed(given, 1 - WHITE_IN_THE_DARK, '#ffffff') : given;
  });
  return { ...palette, marks };
}
