/** The page on accessibility has each key that the element listens to, in the table of its region. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { describe, it } from 'vitest';
import { coreKeys, panelKeys } from '../../../src/element/core/core-keys.js';

/** Heads of the tables, by group. Details and controls have their keys in sentences. */
const HEADS: Readonly<Record<string, string>> = {
  viewChart: 'in the chart',
  viewList: 'in list and table',
  filters: 'in the filters',
  search: 'in the search',
  story: 'in the story',
  overview: 'on a thumb of the overview',
};
const MODIFIERS: readonly (readonly [RegExp, string])[] = [
  [/^Control/, 'Ctrl+'],
  [/^Shift/, 'Shift+'],
  [/^Page/, 'Page '],
];

/** A key as the page writes it: `keyPageUp` is “Page Up”. */
function written(key: string): string {
  if (!key.startsWith('key')) return key;
  return MODIFIERS.reduce((name, [sign, word]) => name.replace(sign, word), key.slice('key'.length));
}

describe('the page on accessibility', () => {
  const page = readFileSync(new URL('../../../docs/accessibility.md', import.meta.url), 'utf8');
  const bindings = [...coreKeys, ...Object.values(panelKeys).flat()];
  for (const [group, head] of Object.entries(HEADS))
    it(`has each key ${head}`, () => {
      const table = page.split('\n\n').find((part) => part.startsWith('| key') && part.includes(` ${head}`)) ?? '';
      const cells = table.split('\n').map((row) => row.split('|')[1]?.replaceAll('\\', '') ?? '');
      const told = cells
        .join(', ')
        .split(/\s*, +|\s+and\s+/)
        .map((key) => key.trim());
      const keys = new Set(
        bindings.filter(({ groups }) => groups.some((each) => each === group)).flatMap(({ keys }) => keys),
      );
      expect(keys.size).to.be.above(2);
      const arrows = told.includes('arrows');
      const missing = [...keys]
        .map(written)
        .filter(
          (key) =>
            !told.includes(key) &&
            !(arrows && /^[←→↑↓]$/.test(key)) &&
            !cells.some((cell) => cell.includes(`\`${key}\``)),
        );
      expect(missing).to.deep.equal([]);
    });
});
