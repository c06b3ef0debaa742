/** The present colours of an element, with the changes of a page. */
import type { Palette } from './palette.js';

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
