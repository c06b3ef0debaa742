import { expect } from 'chai';
import { recordStream, type StreamRecord } from '../../../src/dataset/sources/record-stream.js';

const read = (...lines: readonly string[]): readonly StreamRecord[] => {
  const stream = recordStream('csv');
  return [...stream.read(`${lines.join('\n')}\n`), ...stream.end()];
};

describe('rows of CSV that are not entries', () => {
  it('are the head of the dataset, before the first entry', () => {
    const records = read(
      'kind,id,title,summary,date,color,aliases,role,party,url,license,entry,entries',
      'timeline,,The title,About it,2022,,,,,,MIT,',
      'party,ru,Russia,,,#c00,,,,,,',
      'actor,p,Putin,,,,"V. P.; Putin V.",President,ru,,,',
      'source,s,Report,,,,,,,https://a.example/,,',
      'topic,t,Talks,,,,,,,,,',
      'step,,First,It begins,,,,,,,,e',
      'event,e,It happened,,2022-02,,,,,,,',
      'step,,Then,,2022/2023,,,,,,,',
      'step,,Both,,,,,,,,,,e; f',
    );
    expect(records).to.deep.equal([
      {
        type: 'head',
        value: {
          title: 'The title',
          description: 'About it',
          license: 'MIT',
          parties: [{ id: 'ru', name: 'Russia', color: '#c00' }],
          actors: [{ id: 'p', name: 'Putin', aliases: ['V. P.', 'Putin V.'], role: 'President', party: 'ru' }],
          sources: [{ id: 's', title: 'Report', url: 'https://a.example/' }],
          topics: [{ id: 't', name: 'Talks' }],
        },
      },
      { type: 'entry', value: { id: 'e', kind: 'event', title: 'It happened', date: '2022-02' } },
      {
        type: 'tail',
        value: {
          story: [
            { heading: 'First', text: 'It begins', entry: 'e' },
            { heading: 'Then', range: '2022/2023' },
            { heading: 'Both', entries: ['e', 'f'] },
          ],
          highlight: { range: '2022' },
        },
      },
    ]);
  });

  it('come too late after an entry', () => {
    const records = read('kind,id,title,date', 'event,e,It happened,2022', 'party,ru,Russia,');
    expect(records.map(({ type }) => type)).to.deep.equal(['entry', 'fault']);
  });

  it('say yes or no in several words; any other word stays, to be reported', () => {
    const valuesOf = (words: readonly string[], row: (word: string, at: number) => string): readonly StreamRecord[] =>
      read('kind,id,title,date,quote,graphic,entry', ...words.map(row), 'event,e,A,2022,,,');
    const words = ['yes', 'TRUE', '1', 'no', 'False', '0', 'maybe'];
    const expected = [true, true, true, false, false, false, 'maybe'];
    const tail = valuesOf(words, (word) => `step,,Step,,${word},,e`).at(-1);
    expect((tail as { value: { story: { quote: unknown }[] } }).value.story.map(({ quote }) => quote)).to.deep.equal(
      expected,
    );
    const entries = valuesOf(words, (word, at) => `event,e${at},A,2022,,${word},`).slice(0, -1);
    expect(entries.map((record) => (record as { value: { graphic: unknown } }).value.graphic)).to.deep.equal(expected);
  });

  it('may be all that there is', () => {
    expect(read('kind,id,title,date', 'party,ru,Russia,').map(({ type }) => type)).to.deep.equal(['head']);
  });
});

describe('a cell of CSV', () => {
  const entryOf = (header: string, ...cells: readonly string[]): unknown => {
    const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    const [record] = read(`date,title,${header}`, `2022,T,${quoted}`);
    return record?.type === 'entry' ? record.value : record;
  };

  it('holds relations by type and target, or as JSON with their notes', () => {
    expect(entryOf('relations', 'responds-to: a; contradicts:b')).to.deep.include({
      relations: [
        { type: 'responds-to', target: 'a' },
        { type: 'contradicts', target: 'b' },
      ],
    });
    const relations = [{ type: 'follows', target: 'a', note: 'a; b' }];
    expect(entryOf('relations', JSON.stringify(relations))).to.deep.include({ relations });
    expect(entryOf('relations', 'nonsense')).to.deep.include({ relations: ['nonsense'] });
  });

  it('holds what plain columns cannot, as JSON', () => {
    const quotes = [{ text: 'One' }, { text: 'Two', lang: 'uk' }];
    const citations = [{ source: 's', quote: 'words' }];
    const found = entryOf('quotes,citations,parties', JSON.stringify(quotes), JSON.stringify(citations), '["a;b","c"]');
    expect(found).to.deep.include({ quotes, citations, parties: ['a;b', 'c'] });
    expect(entryOf('quotes', '[broken')).to.deep.include({ quotes: '[broken' });
  });

  it('holds how far the first source can be relied on', () => {
    expect(entryOf('source,locator,reliability', 's;t', 'p. 1', 'B2')).to.deep.include({
      citations: [{ source: 's', locator: 'p. 1', reliability: 'B2' }, { source: 't' }],
    });
  });

  it('loses the apostrophe that keeps a spreadsheet from running it', () => {
    expect(entryOf('summary,place', "'=1+1", "'tis here")).to.deep.include({ summary: '=1+1', place: "'tis here" });
  });
});
