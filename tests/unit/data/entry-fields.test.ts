import { expect } from 'chai';
import { chosenIds } from '../../../src/dataset/data/field-words.js';
import { mediaUrl } from '../../../src/dataset/data/media-url.js';
import { ownValue } from '../../../src/dataset/data/safe-read.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { entryOf, GOOD } from './entry-of.js';

const told = (fields: object): readonly string[] =>
  entryOf(fields).issues.map(({ severity, message }) => `${severity} ${message}`);
const read = (fields: object): object => entryOf(fields).entry ?? {};
const HEAD = {
  categories: [
    {
      id: 'theatre',
      name: 'Theatre',
      values: [{ id: 'sea', name: 'Sea' }, { id: 'land' }, { id: 'sea', name: 'Twice' }],
    },
    { id: '__proto__', name: 'Odd', values: [{ id: 'constructor', name: 'C' }] },
  ],
  measures: [
    { id: 'deaths', name: 'Deaths', unit: 'people' },
    { id: '__proto__', name: 'Odd' },
  ],
};

describe('a location', () => {
  it('is a latitude and a longitude, or a name', () => {
    const kyiv = { name: 'Kyiv', latitude: 50.45, longitude: 30.52 };
    expect(read({ location: kyiv })).to.deep.include({ location: kyiv });
    expect(told({ location: kyiv })).to.deep.equal([]);
    expect(read({ location: { name: 'At sea' } })).to.deep.include({ location: { name: 'At sea' } });
    expect(read({ location: { latitude: 50.45, name: 'Kyiv' } })).to.deep.include({ location: { name: 'Kyiv' } });
    expect(told({ location: { latitude: 50.45 } })).to.deep.equal(['warning entries[0].location.longitude: missing']);
  });

  it('is empty beyond the poles, and for an invalid number', () => {
    for (const latitude of [Number.NaN, Infinity, 91, '50', null, {}]) {
      expect(read({ location: { latitude, longitude: 30 } }), JSON.stringify(latitude)).not.to.have.property(
        'location',
      );
      expect(told({ location: { latitude, longitude: 30 } })[0]).to.contain('entries[0].location.latitude: ');
    }
  });
});

describe('media', () => {
  it('keep what can be shown, and say what is wrong', () => {
    const media = [
      { url: 'https://a.example/b.png', alt: 'A street', caption: 'C', credit: 'D', width: 640, height: 480 },
      { url: 'javascript:alert(1)', width: 1e12, height: -1, kind: 'script' },
      { caption: 'no address' },
    ];
    expect(read({ media })).to.deep.include({ media: [media[0], { url: 'javascript:alert(1)' }] });
    expect(told({ media }).map((line) => line.replace(/ \(.*/, ''))).to.deep.equal([
      'warning entries[0].media[1].url: not an address that can be linked',
      'warning entries[0].media[1].kind: expected one of image, video, audio, document',
      'warning entries[0].media[1].width: expected a whole number from 1 to 100000',
      'warning entries[0].media[1].height: expected a whole number from 1 to 100000',
      'warning entries[0].media[2].url: missing',
    ]);
  });

  it('are fetched by https, or from where the page is, and from nowhere else', () => {
    const from = (url: string, page = 'http://here.example/dir/'): string | undefined => mediaUrl(url, page);
    expect(from('https://a.example/b.png')).to.equal('https://a.example/b.png');
    expect(from('b.png')).to.equal('http://here.example/dir/b.png');
    expect(from('./b.png')).to.equal('http://here.example/dir/b.png');
    expect(from('../b.png')).to.equal('http://here.example/b.png');
    expect(from('/b.png?x#y')).to.equal('http://here.example/b.png?x#y');
    expect(from('b.png', 'file:///home/page.html')).to.equal('file:///home/b.png');
    expect(from('//a.example/b.png', 'https://here.example/')).to.equal('https://a.example/b.png');
    for (const url of [
      'http://a.example/b.png',
      'http://here.example/b.png',
      '//a.example/b.png',
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:image/svg+xml,<svg onload="alert(1)"/>',
      'blob:https://here.example/1',
      'file:///etc/passwd',
      'ftp://a.example/b.png',
      'https:a.example/b.png',
      'https://user:word@a.example/b.png',
      '\\\\a.example\\b.png',
      'https://a.example/a b.png',
      // Words in the place of an address are asked for from nobody.
      'A bridge over a river',
      './a bridge.png',
      'bridge\u00a0b.png',
      'bridge\u0085b.png',
      'bridge\u200bb.png',
      'bridge\u202egnp.b',
      '',
      `https://a.example/${'a'.repeat(10_000)}`,
    ])
      expect(from(url), url.slice(0, 60)).to.equal(undefined);
    expect(from('//a.example/b.png', 'file:///home/page.html')).to.equal(undefined);
    expect(from('b.png', 'about:blank')).to.equal(undefined);
  });
});

describe('measures and categories', () => {
  const entry = (fields: object): ReturnType<typeof validateDataset> =>
    validateDataset({ ...HEAD, entries: [{ ...GOOD, ...fields }] });

  it('take any id, and find no more than what is written', () => {
    const given = JSON.parse('{"deaths": 3, "__proto__": {"value": 2, "low": 1, "high": 9}}') as object;
    const { dataset, issues } = entry({ measures: given });
    expect(issues.filter(({ path }) => path.startsWith('entries'))).to.deep.equal([]);
    const { measures } = dataset!.entries[0]!;
    expect(Object.keys(measures!)).to.deep.equal(['deaths', '__proto__']);
    expect(ownValue(measures, '__proto__')).to.deep.equal({ value: 2, low: 1, high: 9 });
    expect(ownValue(measures, 'constructor')).to.equal(undefined);
    expect(Object.hasOwn(Object.prototype, 'low')).to.equal(false);
    const categories = JSON.parse('{"theatre": ["sea", "land"], "__proto__": "constructor"}') as object;
    const said = entry({ categories }).dataset!.entries[0]!.categories;
    expect(chosenIds(said, 'theatre')).to.deep.equal(['sea', 'land']);
    expect(chosenIds(said, '__proto__')).to.deep.equal(['constructor']);
    expect(chosenIds(said, 'toString')).to.deep.equal([]);
  });

  it('say which numbers are none, and keep the best estimate where its bounds are wrong', () => {
    const { dataset, issues } = entry({
      measures: { deaths: Number.NaN, injured: 4, x: { value: 5, low: 6 }, y: '7' },
    });
    expect(dataset!.entries[0]!.measures).to.deep.equal({ injured: 4, x: 5 });
    expect(
      issues.map(({ path, code }) => `${path} ${code}`).filter((line) => line.startsWith('entries')),
    ).to.deep.equal([
      'entries[0].measures.deaths wrong-value',
      'entries[0].measures.injured unknown-id',
      'entries[0].measures.x unknown-id',
      'entries[0].measures.x wrong-value',
      'entries[0].measures.y unknown-id',
      'entries[0].measures.y wrong-value',
    ]);
  });

  it('say which values no category has, and which values are there twice', () => {
    const { dataset, issues } = entry({ categories: { theatre: ['sea', 'air'], era: 'x', '': 3 } });
    expect(dataset!.categories![0]!.values).to.deep.equal([
      { id: 'sea', name: 'Sea' },
      { id: 'land', name: 'land' },
    ]);
    expect(dataset!.entries[0]!.categories).to.deep.equal({ theatre: ['sea', 'air'], era: 'x', '': '3' });
    expect(issues.map(({ path, code }) => `${path} ${code}`)).to.include.members([
      'categories[0].values[2].id duplicate-id',
      'categories[0].values[1].name missing',
      'entries[0].categories.theatre[1] unknown-id',
      'entries[0].categories.era unknown-id',
    ]);
  });

  it('are limited to a usable number', () => {
    const categories = Array.from({ length: 10_000 }, (_, at) => ({ id: `c${at}`, name: 'C', values: [] }));
    const { dataset, issues } = validateDataset({ categories, entries: [GOOD] });
    expect(dataset!.categories).to.have.lengthOf(100);
    expect(issues.map(({ path, code }) => `${path} ${code}`)).to.deep.equal(['categories too-long']);
  });
});
