/** A party has one colour wherever the files of the close-ups and of the package name it, whatever their order. */
import { expect } from '@open-wc/testing';
import { CLOSE_UPS } from '../../../../demo/gallery/close-up-datasets.js';
import real from '../../../../data/ceasefire-2025.json' with { type: 'json' };
import talks from '../../../../data/talks-and-resolutions.json' with { type: 'json' };
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { items, lanes } from '../../look-ups.js';
import { allMarks, mount, textOf } from '../../mount.js';
import { choices, openPanel } from '../filters/filter-parts.js';

const WIDE_PX = 1280;

interface File {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly data: Data;
}

interface Data {
  readonly parties?: readonly { readonly id: string; readonly name: string; readonly color?: string }[];
  readonly entries: readonly { readonly id: string; readonly parties?: readonly string[] }[];
}

const FILES: readonly File[] = [
  ...CLOSE_UPS.map(({ id, attributes, create }): File => ({
    name: id,
    data: create(),
    ...(attributes && { attributes }),
  })),
  { name: 'ceasefire', data: real },
  { name: 'talks', data: talks },
];

/** As a style sheet computes it. */
const colourOf = (node: Element): string => getComputedStyle(node).getPropertyValue('--_mark').trim();

/**
 * The colours in which a view names each party, by its name, and those of entries of none. What is of several parties
 * has the colour of its lane, and in lists that of the first.
 */
function coloursIn(element: ConflictTimeline, { parties = [], entries }: Data): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, node: Element): void => {
    found.set(name, (found.get(name) ?? new Set()).add(colourOf(node)));
  };
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  for (const lane of lanes(element)) {
    const name = textOf(lane.querySelector('b'));
    if (parties.some((party) => party.name === name)) add(name, lane);
  }
  for (const node of items(element)) {
    const [first] = entries[Number(node.dataset.entry)]!.parties ?? [];
    add(first === undefined ? '' : names.get(first)!, node);
  }
  for (const mark of allMarks(element)) {
    const { parties: own = [] } = entries[Number(mark.dataset.entry)]!;
    const lane = textOf(lanes(element)[Number(mark.dataset.lane)]!.querySelector('b'));
    add(own.length > 1 && own.some((id) => names.get(id) === lane) ? lane : (names.get(own[0]!) ?? ''), mark);
  }
  return found;
}

/** The same of the filters. */
async function coloursOfFilters(element: ConflictTimeline): Promise<ReadonlyMap<string, Set<string>>> {
  await openPanel(element);
  return new Map(
    choices(element, 'party').map((choice) => [
      textOf(choice.querySelector('bdi')),
      new Set([colourOf(choice.querySelector('.swatch')!)]),
    ]),
  );
}

/** The one colour of each party in the chart, the list, the table and the filters. */
async function coloursOf({ attributes, data }: File): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, Set<string>>();
  const take = (found: ReadonlyMap<string, Set<string>>): void => {
    for (const [name, colours] of found) all.set(name, new Set([...(all.get(name) ?? []), ...colours]));
  };
  for (const view of ['chart', 'list', 'table'] as const) {
    const element = await mount({ data, ...attributes, view }, { widthPx: WIDE_PX });
    take(coloursIn(element, data));
    if (view === 'chart' && data.parties !== undefined) take(await coloursOfFilters(element));
    element.remove();
  }
  for (const [name, colours] of all) expect([...colours], `the colours of “${name}”`).to.have.lengthOf(1);
  return new Map([...all].map(([name, [colour]]) => [name, colour!]));
}

/** Another order of the parties, and fewer entries. */
function turned({ data, ...file }: File): File {
  const { parties, entries } = data;
  return { ...file, data: { ...data, ...(parties && { parties: parties.toReversed() }), entries: entries.slice(1) } };
}

describe('the colour of a party', () => {
  for (const file of FILES) {
    detail(
      `is the same in the chart, the list, the table and the filters, and in a file in another order: ${file.name}`,
      async () => {
        const one = await coloursOf(file);
        const other = await coloursOf(turned(file));
        const named = (file.data.parties ?? []).map(({ name }) => name);
        for (const name of named) expect(one.get(name), name).to.equal(other.get(name));
        expect([...one.keys()]).to.include.members(named);
        // Those of no party, and of several, have none of their colours.
        const [neutral] = [one.get('')].filter((colour) => colour !== undefined);
        for (const name of named) expect(one.get(name), `${name} and no party`).to.not.equal(neutral);
        expect(new Set(named.map((name) => one.get(name))).size, 'colours').to.equal(named.length);
      },
    );
  }

  detail('is that of the dataset in both of the package', async () => {
    for (const file of FILES.slice(-2)) {
      const colours = await coloursOf(file);
      for (const { name, color } of file.data.parties!) expect(colours.get(name), name).to.contain(color);
    }
  });
});
