import { expect } from 'chai';
import fc from 'fast-check';
import * as fieldReaders from '../../../src/dataset/data/field-readers.js';
import { rareFields } from '../../../src/dataset/data/rare-fields.js';
import { validateValue } from '../../../src/dataset/data/validate-value.js';
import { moreDates } from '../../../src/dataset/time/more-dates.js';
import { DATE_FORMS, RARE_DATE_FORMS } from '../../deep/fuzz/date-forms.mjs';

const FIRST_MS = Date.UTC(2001, 0, 1);
const DAY_MS = 86_400_000;
const FORMS = [...DATE_FORMS, ...RARE_DATE_FORMS, () => 'yesterday', () => '2022-13-45', () => '', () => '2023/2022'];
const dates = moreDates.now!;

const entry = fc.record(
  {
    form: fc.nat(FORMS.length - 1),
    at: fc.nat(9000),
    days: fc.nat(900),
    categories: fc.constantFrom({ theatre: 'sea' }, { theatre: 'nowhere' }, 'sea'),
    media: fc.constantFrom([{ url: 'https://example.org/a.jpg' }], [{}], 'a.jpg'),
    ends: fc.boolean(),
  },
  { requiredKeys: ['form', 'at', 'days'] },
);

const value = fc.array(entry, { minLength: 1, maxLength: 4 }).map((drafts) => ({
  categories: [{ id: 'theatre', name: 'Theatre', values: [{ id: 'sea', name: 'Sea' }] }],
  entries: drafts.map(({ form, at, days, ends, ...fields }, index) => {
    const start = FIRST_MS + at * DAY_MS;
    const text = FORMS[form]!(start, start + days * DAY_MS);
    const date = ends === true ? { start: text, end: '' } : text;
    return { id: `e${index}`, kind: 'event', title: 'x', date, ...fields };
  }),
}));

/** The code of rare dates and fields, or none. */
function provide(isThere: boolean): void {
  moreDates.provide((isThere ? dates : undefined)!);
  rareFields.provide((isThere ? fieldReaders : undefined)!);
}

/** Its first entry, without rare fields. */
function plain({ entries: [first] }: { readonly entries: readonly { readonly date: unknown }[] }): object {
  return { entries: [{ id: 'e', kind: 'event', title: 'x', date: first!.date }] };
}

const readingOf = (read: ReturnType<typeof validateValue>) =>
  read && { entries: read.dataset?.entries, unclear: read.unclear, issues: read.issues };

describe('a reading without the code of rare dates and fields', () => {
  after(() => {
    provide(true);
  });

  it('ends at the first value that lacks it: the rest would be read in vain', () => {
    provide(false);
    const read: number[] = [];
    const entries = Array.from({ length: 50 }, (_, at) => ({
      id: `e${at}`,
      kind: 'event',
      get title() {
        read.push(at);
        return 'x';
      },
      date: at < 3 ? '2022-01-01' : '2022-01-01T10:00:00Z',
    }));
    expect(validateValue({ entries }, undefined)).to.equal(undefined);
    expect(Math.max(...read)).to.equal(3);
  });

  it('lacks it, or is what it would be with the code', () => {
    let lacking = 0;
    let whole = 0;
    fc.assert(
      fc.property(fc.boolean(), value, (isPlain, given) => {
        const asked = isPlain ? plain(given) : given;
        provide(false);
        const first = readingOf(validateValue(asked, undefined));
        provide(true);
        const second = readingOf(validateValue(asked, undefined));
        expect(second).not.to.equal(undefined);
        if (first === undefined) lacking++;
        else {
          whole++;
          expect(first).to.deep.equal(second);
        }
      }),
      { numRuns: 2000 },
    );
    expect(lacking).to.be.greaterThan(100);
    expect(whole).to.be.greaterThan(100);
  });
});
