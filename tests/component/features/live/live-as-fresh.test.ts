// A page that has been open all day shows what a page shows that opens now.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ConflictTimeline } from '../../../../src/entry-points/index.js';
import { detail } from '../../detail.js';
import { all, mount, partsOf, textOf } from '../../mount.js';
import { until } from '../../until.js';

/** Replaced when the tests are bundled: the seed of the run, and whether it is the deep one. */
declare const RUN_SEED: number;
declare const RUNS_DEEP: boolean;
const SEQUENCES = RUNS_DEEP ? 500 : 25;
const LONG_MS = RUNS_DEEP ? 1_800_000 : 100_000;

type Rec = Readonly<Record<string, unknown>> & { readonly id: string };

/** An open entry says when it changed: a page that opens later cannot know. */
const CHANGED = /Changed while open: \d\d:\d\d /;

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const id = fc.constantFrom(...IDS);
const FIELDS = {
  kind: fc.constantFrom('event', 'statement'),
  date: fc.constantFrom('2022', '2022-03-05', '2022-03/2022-04', '2022-03~', '2021-05-01T10:00Z', '2025-04-19'),
  title: fc.constantFrom('A meeting', 'A vote', 'A long way home'),
  summary: fc.constantFrom('Some words.', 'Others.'),
  parties: fc.constantFrom(['north'], ['south'], ['north', 'south'], ['nowhere']),
  topics: fc.constantFrom(['talks'], ['unknown']),
  relations: fc.array(fc.record({ type: fc.constantFrom('responds-to', 'follows', 'odd'), target: id }), {
    maxLength: 3,
  }),
  citations: fc.constantFrom([{ source: 'paper' }], [{ source: 'gone' }]),
  place: fc.constantFrom('A town', 'A village'),
};
const whole: fc.Arbitrary<Rec> = fc.record({ id, ...FIELDS }, { requiredKeys: ['id', 'kind', 'date', 'title'] });
const some: fc.Arbitrary<Rec> = fc.record({ id, ...FIELDS }, { requiredKeys: ['id'] });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.array(whole, { minLength: 1, maxLength: 3 }).map((records) => ({ append: records })) },
  { weight: 3, arbitrary: fc.array(some, { minLength: 1, maxLength: 3 }).map((records) => ({ update: records })) },
  { weight: 2, arbitrary: fc.array(id, { minLength: 1, maxLength: 2 }).map((ids) => ({ remove: ids })) },
);
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

const HEAD = {
  title: 'Days',
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  topics: [{ id: 'talks', name: 'Talks' }],
  sources: [{ id: 'paper', title: 'Paper', url: 'https://paper.example/' }],
};

/** The records after a step: a known id is changed where it stands, an unknown one is new if it is appended. */
function after(
  records: readonly Rec[],
  { append, update, remove = [] }: Partial<Record<'append' | 'update', Rec[]>> & { remove?: string[] },
): readonly Rec[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const given of append ?? update ?? []) {
    const before = byId.get(given.id);
    if (before !== undefined || append !== undefined) byId.set(given.id, { ...before, ...given });
  }
  for (const gone of remove) byId.delete(gone);
  return [...byId.values()];
}

function change(element: ConflictTimeline, { append, update, remove }: Parameters<typeof after>[1]): void {
  if (append !== undefined) void element.appendEntries(append);
  if (update !== undefined) void element.updateEntries(update);
  if (remove !== undefined) void element.removeEntries(remove);
}

/** What a reader finds: the list with its dates, parties and threads, what is open, the links, what is said to be wrong. */
function found(element: ConflictTimeline): object {
  return {
    // Without entries there is neither.
    covered: all(element, '[part~="title"] + p').map(textOf),
    list: partsOf(element, 'list').map((list) => textOf(list).replace(CHANGED, '')),
    open: element.selected,
    links: all(element, '[part~="list"] a').map((link) => [link.getAttribute('href'), textOf(link)]),
    issues: element.issues.map(({ path, message }) => [path, message]),
  };
}

describe('live data in the list', () => {
  detail(`is what a fresh load shows, links included: ${SEQUENCES} sequences`, async function () {
    this.timeout(LONG_MS);
    const live = await mount({ data: { ...HEAD, entries: [] }, view: 'list' });
    const fresh = await mount({ data: { ...HEAD, entries: [] }, view: 'list' });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(whole, { selector: (record) => record.id, minLength: 1 }),
        fc.array(step, { minLength: 1, maxLength: 5 }),
        fc.option(id, { nil: undefined }),
        async (given, steps: readonly Step[], selected) => {
          const states: (readonly Rec[])[] = [given];
          for (const one of steps) states.push(after(states.at(-1)!, one));
          // An entry that is removed closes, unless it is back before the change is shown.
          const stays = states.every((records) => records.some((record) => record.id === selected));
          const open = stays ? selected : undefined;
          live.data = { ...HEAD, entries: given };
          await live.settled;
          live.selected = open;
          for (const one of steps) change(live, one);
          fresh.data = { ...HEAD, entries: states.at(-1) };
          await fresh.settled;
          fresh.selected = open;
          await Promise.all([live.settled, fresh.settled]);
          // Changes are shown together, a moment later.
          await until(() => JSON.stringify(found(live)) === JSON.stringify(found(fresh)), 'the same').catch(
            (): undefined => undefined,
          );
          expect(JSON.stringify(found(live))).to.equal(JSON.stringify(found(fresh)));
        },
      ),
      { numRuns: SEQUENCES, seed: RUN_SEED, includeErrorInReport: true },
    );
  });
});
