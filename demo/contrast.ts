/** Contrast of two colours by the formula of WCAG 2: 1 for the same, 21 for black on white. */

export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads the opaque colours of `getComputedStyle`; undefined for anything else. */
export function readColour(text: string): Rgb | undefined {
  const numbers = text.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const scale = text.startsWith('color(srgb') ? 255 : 1;
  const [red, green, blue] = numbers;
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [red * scale, green * scale, blue * scale];
}

export function contrastOf(left: Rgb, right: Rgb): number {
  const [lighter, darker] = [luminance(left), luminance(right)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
