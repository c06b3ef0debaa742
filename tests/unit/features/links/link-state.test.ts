import { expect } from 'chai';
import fc from 'fast-check';
import { FACETS } from '../../../../src/dataset/data/facets.js';
import { createFilter } from '../../../../src/dataset/data/create-filter.js';
import type { Filter } from '../../../../src/dataset/data/filter.js';
import { decodeLink, encodeLink, type LinkState, type SliceField } from '../../../../src/features/links/link-state.js';
import { storySlice } from '../../../../src/features/story/story-state.js';
import { storyLink } from '../../../../src/features/links/story-link.js';
import { tableLink } from '../../../../src/features/links/table-link.js';
import { BY_TIME, TABLE_COLUMNS, type TableColumn } from '../../../../src/features/table/table-sort.js';

const PAGE: LinkState = {
  range: undefined,
  view: 'auto',
  lanes: 'party',
  times: 'happened',
  trueScale: false,
  map: false,
  start: 'oldest',
  sizes: '',
  open: [],
  collapsed: [],
  filter: {},
  query: '',
  selected: undefined,
  slices: new Map<string, unknown>([
    ['story', storySlice.initial],
    ['table', BY_TIME],
  ]),
};

/** What features add: the step of the story, the order of the table. */
const FIELDS: readonly SliceField[] = [
  { feature: 'story', ...storyLink },
  { feature: 'table', ...tableLink },
];

const atStep = (step: number): LinkState['slices'] => new Map(PAGE.slices).set('story', { step, entry: undefined });

const link = (changes: Partial<LinkState>, version?: string): string =>
  encodeLink({ ...PAGE, ...changes }, PAGE, version, FIELDS);

const text = fc.string({ unit: 'grapheme', minLength: 1 });
const ids = fc.array(text, { maxLength: 4 });
// -0 and 0 are the same instant, and written the same.
const instant = fc.double({ noNaN: true, min: -8e18, max: 8e18 }).map((ms) => ms + 0);
const range = fc
  .tuple(instant, instant)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
/** Those of every dataset, and categories with any id. */
const NAMES: readonly string[] = [
  ...FACETS,
  'category:theatre',
  'measure:a.b',
  'area',
  'category:a.b,c:;~%',
  'category:__proto__',
];
const filter: fc.Arbitrary<Filter> = fc
  .tuple(...NAMES.map(() => ids))
  .map((lists) => createFilter(Object.fromEntries(NAMES.map((facet, at) => [facet, lists[at]])) as Filter));

const states: fc.Arbitrary<LinkState> = fc.record({
  range: fc.option(range, { nil: undefined }),
  view: fc.constantFrom('auto', 'chart', 'list', 'table'),
  lanes: fc.constantFrom(
    'auto',
    'party',
    'party-apart',
    'actor',
    'kind',
    'topic',
    'none',
    'category:a.b;c:%~',
    'category:ї',
  ),
  times: fc.constantFrom('happened', 'said', 'published'),
  trueScale: fc.boolean(),
  map: fc.boolean(),
  start: fc.constantFrom('oldest', 'newest'),
  sizes: fc.string({ unit: 'grapheme' }),
  open: fc.array(instant, { maxLength: 3 }),
  collapsed: ids,
  filter,
  query: fc.string({ unit: 'grapheme' }),
  selected: fc.option(text, { nil: undefined }),
  slices: fc
    .record({
      story: fc.option(fc.nat(), { nil: undefined }).map((step) => ({ step, entry: undefined })),
      table: fc
        .tuple(fc.constantFrom<TableColumn>(...TABLE_COLUMNS, 'measure:a;b:c~down', 'category:__proto__'), fc.boolean())
        .map(([column, descending]) => ({ column, descending })),
    })
    .map((slices) => new Map(Object.entries(slices))),
});

describe('the state in a link', () => {
  it('comes back as it was, whatever the page had', () => {
    fc.assert(
      fc.property(states, states, fc.option(text, { nil: undefined }), (state, page, version) => {
        const written = encodeLink(state, page, version, FIELDS);
        const read = decodeLink(written, page, FIELDS);
        if (written.length > 8192) return;
        expect(read.whole).to.equal(true);
        const { version: linked, ...found } = read.state;
        expect(found).to.deep.equal(state);
        expect(linked).to.equal(written === '' ? undefined : version);
      }),
    );
  });

  it('needs no escaping in a fragment, and ends in nothing that a mailer would cut off', () => {
    fc.assert(
      fc.property(states, (state) => {
        const written = encodeLink(state, PAGE, '1.0', FIELDS);
        expect(written).to.match(/^[\w.~:;,%-]*$/);
        expect(new URL(`https://a.example/#timeline=${written}`).hash.slice('#timeline='.length)).to.equal(written);
      }),
    );
  });

  it('is empty where nothing differs', () => {
    expect(link({}, '1.0.0')).to.equal('');
  });

  it('can be read', () => {
    const changes = {
      range: { start: 1740787200000, end: 1746057600000.5 },
      lanes: 'actor',
      selected: 'an-entry',
      slices: atStep(2),
      filter: { kind: ['event'], party: ['us', 'ukraine'] },
      open: [1646092800000],
    } as const;
    expect(link(changes, '1.0.0')).to.equal(
      'lanes:actor;range:1740787200000~1746057600000.5;open:1646092800000;' +
        'filter:kind.event,party.us,party.ukraine;at:an-entry;step:3;data:1.0.0',
    );
  });

  it('says that nothing is open where the page had something open', () => {
    const page = { ...PAGE, selected: 'a' };
    const written = encodeLink(PAGE, page, undefined, FIELDS);
    expect(written).to.equal('at:');
    expect(decodeLink(written, page, FIELDS).state.selected).to.equal(undefined);
  });

  it('takes half a character for one that cannot be written', () => {
    expect(decodeLink(link({ selected: 'a\ud800' }), PAGE, FIELDS).state.selected).to.equal('a\ufffd');
  });
});

describe('a link that anyone can write', () => {
  const FAULTS: readonly (readonly [name: string, text: string])[] = [
    ['no range', 'range:a~b'],
    ['half a range', 'range:5'],
    ['a range of three', 'range:1~2~3'],
    ['a range without end', 'range:1~Infinity'],
    ['a range that runs backwards', 'range:2~1'],
    ['an unknown view', 'view:globe'],
    ['an unknown grouping', 'lanes:__proto__'],
    ['an unknown time', 'times:__proto__'],
    ['an unknown scale', 'scale:log'],
    ['a facet that is none', 'filter:__proto__.a'],
    ['a value without a facet', 'filter:kind'],
    ['a step before the first', 'step:0'],
    ['half a step', 'step:1.5'],
    ['a fold that is no time', 'open:x'],
    ['an unknown column', 'sort:__proto__'],
    ['a column the wrong way', 'sort:date~up'],
    ['a broken escape', 'at:%E0%A4%A'],
    ['a field that nobody knows', '__proto__:1'],
    ['no field at all', 'constructor'],
    ['a field twice', 'at:a;at:b'],
    ['more than is read', `at:${'a'.repeat(9000)}`],
  ];

  for (const [name, written] of FAULTS) {
    it(`${name} is left out`, () => {
      const { state, whole } = decodeLink(written, PAGE, FIELDS);
      expect(whole).to.equal(false);
      expect(state).to.deep.equal({ ...PAGE, version: undefined, ...(name === 'a field twice' && { selected: 'a' }) });
    });
  }

  it('the good parts of a bad link count', () => {
    const { state, whole } = decodeLink('view:globe;at:a;step:2', PAGE, FIELDS);
    expect([state.selected, state.slices, whole]).to.deep.equal(['a', atStep(1), false]);
  });

  it('never throws, and gives a state of the right form', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('range:', 'open:', 'shut:', 'filter:', 'find:', 'at:', 'step:', 'sort:', ''),
        (rest, key) => {
          const { state } = decodeLink(key + rest, PAGE, FIELDS);
          expect(Object.keys(state)).to.have.members([...Object.keys(PAGE), 'version']);
          expect(Object.keys(Object.prototype)).to.deep.equal([]);
        },
      ),
    );
  });
});
