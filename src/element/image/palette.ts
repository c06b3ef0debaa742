/** Colours of a picture in a file: those of the element, as plain numbers that every program understands. */

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
