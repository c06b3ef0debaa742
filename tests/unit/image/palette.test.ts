// Colours as readers see them who lack one of the three kinds of cones.
import { expect } from 'chai';
import { converter, differenceCiede2000, type Lrgb } from 'culori';
import { PALETTES, mixed } from '../../../src/element/image/palette.js';
import { WHITE_IN_THE_DARK } from '../../../src/drawing/layout/given-colours.js';
import { readFileSync } from 'node:fs';
import { goldenTexts } from '../../golden-texts.mjs';
import { tokens } from '../../../src/element/frame/tokens.js';

/** Machado, Oliveira and Fernandes 2009, severity 1, for linear light. */
const READERS = {
  'normal sight': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
const LEAST = 10;
const linear = converter('lrgb');
const difference = differenceCiede2000();

function seen(colour: string, matrix: readonly number[]): Lrgb {
  const { r, g, b } = linear(colour)!;
  const part = (row: number): number =>
    Math.min(1, Math.max(0, matrix[row]! * r + matrix[row + 1]! * g + matrix[row + 2]! * b));
  return { mode: 'lrgb', r: part(0), g: part(3), b: part(6) };
}

/** Each pair of the colours, by its distance for each reader. */
function distances(colours: readonly string[]): string {
  const names = colours.map((_, at) => (at < colours.length - 1 ? `party ${at + 1}` : 'no party'));
  const rows = colours.flatMap((one, at) =>
    colours
      .slice(at + 1)
      .map((other, further) => [
        `${names[at]!} – ${names[at + 1 + further]!}`,
        ...Object.values(READERS).map((matrix) => difference(seen(one, matrix), seen(other, matrix)).toFixed(1)),
      ]),
  );
  const least = Object.values(READERS).map((_, reader) =>
    Math.min(...rows.map((row) => Number(row[reader + 1]))).toFixed(1),
  );
  return [['pair', ...Object.keys(READERS)], ...rows, ['the closest', ...least]]
    .map(([name, ...figures]) => `${name!.padEnd(20)}${figures.map((figure) => figure.padStart(15)).join('')}`)
    .join('\n');
}

function tooAlike(colours: readonly string[]): readonly string[] {
  const faults: string[] = [];
  for (const [reader, matrix] of Object.entries(READERS))
    for (const [at, one] of colours.entries())
      for (const other of colours.slice(at + 1)) {
        const apart = difference(seen(one, matrix), seen(other, matrix));
        if (apart < LEAST) faults.push(`${one} ${other}, ${reader}: ${apart.toFixed(1)}`);
      }
  return faults;
}

const golden = goldenTexts('__goldens__/party-colours.txt', import.meta.url);

describe('the palette', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`has nine colours that all readers can tell apart, ${theme}`, () => {
      expect(PALETTES[theme].marks).to.have.lengthOf(9);
      expect(tooAlike(PALETTES[theme].marks)).to.deep.equal([]);
    });

    it(`has the distances of each pair on record, ${theme}`, () => {
      golden.check(`ΔE00, ${theme}`, distances(PALETTES[theme].marks));
    });

    it(`of the datasets that come with it too, ${theme}`, () => {
      for (const file of ['ceasefire-2025', 'talks-and-resolutions']) {
        const { parties } = JSON.parse(readFileSync(`data/${file}.json`, 'utf8')) as { parties: { color: string }[] };
        const given = parties.map(({ color }) =>
          theme === 'dark' ? mixed(color, 1 - WHITE_IN_THE_DARK, '#ffffff') : color,
        );
        expect(given).to.have.lengthOf.above(2);
        expect(tooAlike([...given, PALETTES[theme].marks.at(-1)!]), file).to.deep.equal([]);
      }
    });
  }

  it('of a picture is that of the element', () => {
    const { light, dark } = PALETTES;
    for (const [at, mark] of light.marks.entries())
      expect(tokens.cssText).to.match(
        new RegExp(`--_party-${at}: [^;]*-light, ${mark}\\)[^;]*-dark, ${dark.marks[at]!}\\)`),
      );
  });
});
