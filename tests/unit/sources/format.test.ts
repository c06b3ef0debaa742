import { expect } from 'chai';
import { CsvReader } from '../../../src/dataset/sources/csv-entry.js';
import { formatOf } from '../../../src/dataset/sources/format.js';

describe('the format of a source', () => {
  it('is what the server says, unless it only says JSON, text or bytes', () => {
    expect(formatOf('application/x-ndjson; charset=utf-8', 'https://a.example/b.json', '')).to.equal('lines');
    expect(formatOf('text/csv', 'https://a.example/b', '')).to.equal('csv');
    expect(formatOf('application/json', 'https://a.example/b.ndjson?v=1', '{"a":1}')).to.equal('lines');
    expect(formatOf('application/octet-stream', 'https://a.example/b.CSV#x', 'x')).to.equal('csv');
    expect(formatOf('application/json', 'https://a.example/b', '{"a":1}\n{"a":2}')).to.equal('json');
  });

  it('is recognised by its beginning if nothing else shows it', () => {
    const of = (start: string): string => formatOf('text/plain', 'https://a.example/b', start);
    expect(of('{"title":"T"}\n{"id":"a"}\n')).to.equal('lines');
    expect(of('{"entries":[]}\n')).to.equal('json');
    expect(of('{\n  "entries": []\n}')).to.equal('json');
    expect(of('[1,\n2]')).to.equal('json');
    expect(of('id,"Date",Title\n')).to.equal('csv');
    expect(of('Some text, with a comma')).to.equal('json');
    expect(of('')).to.equal('json');
  });

  it('is not a table if a web page came instead', () => {
    expect(formatOf('text/csv', 'https://a.example/b.csv', ' <!doctype html>')).to.equal('json');
  });
});

describe('a row of CSV', () => {
  const read = (header: string, row: string): object | undefined =>
    new CsvReader(header.split(',')).read(row.split(','), 3);

  it('is an entry by the names in the header', () => {
    const header = 'Id,DATE,title,kind,party,Topics,source,locator,quote,quoteLang,speaker,graphic,summary';
    expect(read(header, 'a,2022-02,T,statement,us;ru, x ; y ,s;t,p. 4,Words,en,Ann,yes,')).to.deep.equal({
      id: 'a',
      date: '2022-02',
      title: 'T',
      kind: 'statement',
      parties: ['us', 'ru'],
      topics: ['x', 'y'],
      citations: [{ source: 's', locator: 'p. 4' }, { source: 't' }],
      quotes: [{ text: 'Words', lang: 'en' }],
      speaker: 'Ann',
      graphic: true,
    });
  });

  it('has an id and a date of its own making where it gives none', () => {
    expect(read('title,start,end', 'T,2022-02,2022-03')).to.deep.equal({
      id: 'row-3',
      kind: 'event',
      title: 'T',
      date: '2022-02/2022-03',
    });
    expect(read('title,start,end', 'T,2022-02')).to.include({ date: '2022-02' });
    expect(read('title,date,speaker', 'T,2022-02,Ann')).to.include({ kind: 'statement' });
  });

  it('hands on columns of other names, to be reported', () => {
    expect(read('title,colour,__proto__', 'T,red,x')).to.have.property('colour', 'red');
  });
});
