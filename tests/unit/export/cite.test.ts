import { expect } from 'chai';
import type { Dataset, Entry } from '../../../src/dataset/data/dataset.js';
import { citeAsBibtex } from '../../../src/convert/export/cite-bibtex.js';
import { citeAsCsl } from '../../../src/convert/export/cite-csl.js';
import { citeAsText, type CiteOptions } from '../../../src/convert/export/citation.js';
import { english } from '../../../src/words/i18n/en.js';
import { loadLanguage } from '../../../src/words/i18n/load-language.js';
import { createTexts } from '../../../src/words/i18n/texts.js';
import { dateWords } from '../../../src/dataset/time/date-words.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { dateText, parseDate } from '../../../src/dataset/time/date-ends.js';

const texts = createTexts(english, 'en-GB');
const HEAD: Omit<Dataset, 'entries'> = {
  title: 'The bridge at Halm',
  version: '1.2.0',
  license: 'CC-BY-4.0',
  lang: 'en',
  updated: '2024-06',
  sources: [
    {
      id: 'gazette',
      title: 'Morning edition',
      author: 'R. Moor',
      publisher: 'Gazette & Sons',
      url: 'https://gazette.example/a_b?c=1%20d',
      published: '2024-03-12',
    },
    { id: 'letter', title: 'A letter', url: 'javascript:alert(1)', archivedUrl: 'data:text/html,x' },
  ],
};
const ENTRY: Entry = {
  id: 'north-says',
  kind: 'statement',
  form: 'interview',
  date: '2024-03-10',
  title: 'North: 12 hurt',
  citations: [
    { source: 'gazette', locator: 'p. 4' },
    { source: 'letter' },
    { source: 'gazette', locator: 'p. 9' },
    { source: 'gone', locator: '¶ 1' },
  ],
};

function options(entry: Partial<Entry> = {}, more: Partial<CiteOptions> = {}): CiteOptions {
  return {
    head: HEAD,
    entry: { ...ENTRY, ...entry },
    speaker: 'Adan Weil',
    accessed: '2026-11-25',
    url: 'https://page.example/timeline#x',
    dateWords: (date) => {
      const parsed = parseDate(date);
      return parsed ? dateWords(parsed, { locale: 'en-GB', timeZone: 'UTC', words: englishDateWords }) : dateText(date);
    },
    ...more,
  };
}

type Item = Readonly<Record<string, unknown>>;

const items = (cited: CiteOptions): readonly Item[] => JSON.parse(citeAsCsl(cited)) as readonly Item[];

describe('a citation in other languages', () => {
  for (const [locale, said] of [
    ['zh', 'Adan Weil：“North: 12 hurt”，2024年3月10日。'],
    ['ar', 'Adan Weil: «North: 12 hurt»، 10 مارس 2024. '],
    ['fr', 'Adan Weil\u00a0: «\u00a0North: 12 hurt\u00a0», 10 mars 2024. '],
    ['de', 'Adan Weil: „North: 12 hurt“, 10. März 2024. '],
  ] as const)
    it(`has the marks of its language (${locale})`, async () => {
      const { messages, dateWords: words } = (await loadLanguage(locale))!;
      const day = dateWords(parseDate(ENTRY.date)!, { locale, timeZone: 'UTC', words });
      const line = citeAsText(options({}, { dateWords: () => day }), createTexts(messages, locale));
      expect(line.startsWith(said), line).to.equal(true);
      expect(line.endsWith('https://page.example/timeline#x')).to.equal(true);
    });
});

describe('a citation as text', () => {
  it('names speaker, title, date, dataset, sources with places, the day and the page', () => {
    expect(citeAsText(options(), texts)).to.equal(
      'Adan Weil: “North: 12 hurt”, 10 March 2024. In: The bridge at Halm, 1.2.0, CC-BY-4.0. ' +
        'Sources: R. Moor, Morning edition, Gazette & Sons, 12 March 2024, p. 4, p. 9, ' +
        'https://gazette.example/a_b?c=1%20d; A letter; gone, ¶ 1. Accessed: 25 November 2026. ' +
        'https://page.example/timeline#x',
    );
  });

  it('says no more than there is, and keeps doubt', () => {
    const bare = options(
      { date: '../2024-03-10', citations: [] },
      { head: {}, speaker: undefined, url: 'about:srcdoc' },
    );
    expect(citeAsText(bare, texts)).to.equal(
      '“North: 12 hurt”, on or before 10 March 2024. No source is given. Accessed: 25 November 2026.',
    );
  });

  it('is one line, whatever the texts hold', () => {
    expect(citeAsText(options({ title: 'a\r\nb\u2028c\u0000d' }), texts)).to.contain('“a b c d”');
  });
});

describe('a citation as BibTeX', () => {
  it('has a record for the entry and one for each source', () => {
    expect(citeAsBibtex(options())).to.equal(
      [
        '@misc{north-says,',
        '  author = {{Adan Weil}},',
        '  title = {{North: 12 hurt}},',
        '  date = {2024-03-10},',
        '  howpublished = {The bridge at Halm, 1.2.0, CC-BY-4.0},',
        '  note = {Morning edition, p. 4, p. 9; A letter; gone, ¶ 1},',
        '  url = {https://page.example/timeline#x},',
        '  urldate = {2026-11-25},',
        '}',
        '',
        '@misc{gazette,',
        '  author = {{R. Moor}},',
        '  title = {{Morning edition}},',
        '  publisher = {Gazette \\& Sons},',
        '  date = {2024-03-12},',
        '  note = {p. 4, p. 9},',
        '  url = {https://gazette.example/a_b?c=1%20d},',
        '  urldate = {2026-11-25},',
        '}',
        '',
        '@misc{letter,',
        '  title = {{A letter}},',
        '}',
        '',
        '@misc{gone,',
        '  title = {{gone}},',
        '  note = {¶ 1},',
        '}',
      ].join('\n'),
    );
  });

  it('escapes every sign that means something, in every text', () => {
    const signs = '\\ { } % & # _ $ ~ ^';
    const escaped =
      '\\textbackslash{} \\textbraceleft{} \\textbraceright{} \\% \\& \\# \\_ \\$ \\textasciitilde{} \\textasciicircum{}';
    expect(citeAsBibtex(options({ title: signs }))).to.contain(`title = {{${escaped}}}`);
    expect(citeAsBibtex(options({}, { speaker: signs }))).to.contain(`author = {{${escaped}}}`);
    expect(citeAsBibtex(options({ citations: [{ source: 'letter', locator: signs }] }))).to.contain(`{${escaped}}`);
  });

  it('cannot be left by any text: braces are even, and no line begins another record', () => {
    const hostile = '}}\n@misc{evil,\r title = {"\\}{{ %\u2028@string{';
    const entry = { id: hostile, title: hostile, date: '../2024', citations: [{ source: hostile, locator: hostile }] };
    const head = {
      title: hostile,
      version: hostile,
      sources: [{ id: hostile, title: hostile, url: 'https://x.example/?{' }],
    };
    const text = citeAsBibtex(options(entry, { head, speaker: hostile, url: 'https://x.example/?q={#}' }));
    expect(text.match(/^@/gm)).to.have.lengthOf(2);
    let depth = 0;
    for (const sign of text) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      expect(depth).to.be.at.least(0);
    }
    expect(depth).to.equal(0);
    for (const line of text.split('\n').filter((part) => part !== ''))
      expect(line).to.match(/^(@misc\{[\w-]+,| {2}\w+ = \{.*\},|\})$/);
  });

  it('has plain keys that differ', () => {
    const citations = ['ж', 'з', 'a b', 'a-b'].map((source) => ({ source }));
    const keys = citeAsBibtex(options({ id: 'я', citations })).match(/(?<=@misc\{)[^,]*/g);
    expect(keys).to.deep.equal(['-', '--2', '--3', 'a-b', 'a-b-2']);
    expect(new Set(keys).size).to.equal(5);
  });

  it('says in words what its dates cannot hold', () => {
    expect(citeAsBibtex(options({ date: '../2024-03' }))).to.contain('year = {{in or before March 2024}}');
    expect(citeAsBibtex(options({ date: '2024-03-10~' }))).to.contain('date = {2024-03-10~}');
  });
});

describe('a citation as CSL-JSON', () => {
  it('has an item for the entry and one for each source', () => {
    expect(items(options())).to.deep.equal([
      {
        id: 'north-says',
        type: 'interview',
        title: 'North: 12 hurt',
        author: [{ literal: 'Adan Weil' }],
        'container-title': 'The bridge at Halm',
        version: '1.2.0',
        license: 'CC-BY-4.0',
        language: 'en',
        issued: { 'date-parts': [[2024, 3, 10]] },
        note: 'Morning edition, p. 4, p. 9; A letter; gone, ¶ 1',
        URL: 'https://page.example/timeline#x',
        accessed: { 'date-parts': [[2026, 11, 25]] },
      },
      {
        id: 'source:gazette',
        type: 'webpage',
        title: 'Morning edition',
        author: [{ literal: 'R. Moor' }],
        publisher: 'Gazette & Sons',
        issued: { 'date-parts': [[2024, 3, 12]] },
        note: 'p. 4, p. 9',
        URL: 'https://gazette.example/a_b?c=1%20d',
        accessed: { 'date-parts': [[2026, 11, 25]] },
      },
      { id: 'source:letter', type: 'document', title: 'A letter' },
      { id: 'source:gone', type: 'document', title: 'gone', note: '¶ 1' },
    ]);
  });

  it('has a type for each form, and an event in a dataset of a certain day', () => {
    const typeOf = (entry: Partial<Entry>): unknown => items(options(entry))[0]!.type;
    expect(typeOf({ form: 'post' })).to.equal('post');
    expect(typeOf({ form: 'remark' })).to.equal('speech');
    expect(typeOf({ form: 'press-statement' })).to.equal('entry');
    const [event] = items(options({ kind: 'event', date: '2024-03' }));
    expect(event).to.deep.include({
      'event-date': { 'date-parts': [[2024, 3]] },
      issued: { 'date-parts': [[2024, 6]] },
    });
  });

  it('keeps dates as sharp as they are, and no sharper', () => {
    const issued = (date: string): unknown => items(options({ date }))[0]!.issued;
    expect(issued('2024')).to.deep.equal({ 'date-parts': [[2024]] });
    expect(issued('2024-03-10?')).to.deep.equal({ 'date-parts': [[2024, 3, 10]], circa: true });
    expect(issued('2024-21')).to.deep.equal({ 'date-parts': [[2024]], season: 1 });
    expect(issued('2024-03/2024-04')).to.deep.equal({
      'date-parts': [
        [2024, 3],
        [2024, 4],
      ],
    });
    expect(issued('2024-03-10T10:00:00Z')).to.deep.equal({ 'date-parts': [[2024, 3, 10]] });
    expect(issued('../2024-03-10')).to.deep.equal({ literal: 'on or before 10 March 2024' });
    for (const date of ['202X', '[2024-01-01,2024-02-01]', '2024-25', '2024/..', '../..']) {
      expect(issued(date), date).to.have.all.keys('literal');
    }
  });

  it('is JSON, whatever the texts hold', () => {
    const hostile = '</script>"\\\u2028\ud800{{';
    expect(items(options({ title: hostile }, { speaker: hostile }))[0]).to.deep.include({ title: hostile });
  });
});
